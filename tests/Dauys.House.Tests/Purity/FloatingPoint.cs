using System.Reflection.Emit;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;

namespace Dauys.House.Tests.Purity;

/// <summary>
/// Finds floating point in a built assembly: in the types of fields, parameters and local variables, and in the
/// instructions of method bodies. Reading the program itself leaves no spelling by which a <c>double</c> could hide.
/// </summary>
internal static class FloatingPoint
{
    private static readonly Dictionary<short, OpCode> Codes = typeof(OpCodes).GetFields()
        .Select(f => f.GetValue(null)).OfType<OpCode>().ToDictionary(c => c.Value);

    private static readonly HashSet<short> Floating =
    [
        OpCodes.Ldc_R4.Value, OpCodes.Ldc_R8.Value, OpCodes.Conv_R4.Value, OpCodes.Conv_R8.Value, OpCodes.Conv_R_Un.Value,
        OpCodes.Ldind_R4.Value, OpCodes.Ldind_R8.Value, OpCodes.Ldelem_R4.Value, OpCodes.Ldelem_R8.Value,
    ];

    /// <summary>Methods and fields in which floating point occurs, by full name.</summary>
    public static IEnumerable<string> In(string assembly)
    {
        using var portable = new PEReader(File.OpenRead(assembly));
        var reader = portable.GetMetadataReader();
        var types = new FloatFinder(reader);
        var found = new List<string>();
        foreach (var type in reader.TypeDefinitions.Select(reader.GetTypeDefinition))
        {
            var name = NameOf(reader, type);
            found.AddRange(type.GetFields().Select(reader.GetFieldDefinition)
                .Where(f => f.DecodeSignature(types, null)).Select(f => $"{name}.{reader.GetString(f.Name)}"));
            found.AddRange(type.GetMethods().Select(reader.GetMethodDefinition)
                .Where(m => InMethod(portable, reader, m, types)).Select(m => $"{name}.{reader.GetString(m.Name)}"));
        }

        return found;
    }

    private static string NameOf(MetadataReader reader, TypeDefinition type) => type.GetDeclaringType() is { IsNil: false } outer
        ? $"{NameOf(reader, reader.GetTypeDefinition(outer))}+{reader.GetString(type.Name)}"
        : $"{reader.GetString(type.Namespace)}.{reader.GetString(type.Name)}";

    private static bool InMethod(PEReader portable, MetadataReader reader, MethodDefinition method, FloatFinder types)
    {
        var signature = method.DecodeSignature(types, null);
        if (signature.ReturnType || signature.ParameterTypes.Any(p => p))
        {
            return true;
        }

        if (method.RelativeVirtualAddress == 0)
        {
            return false;
        }

        var body = portable.GetMethodBody(method.RelativeVirtualAddress);
        return (!body.LocalSignature.IsNil && reader.GetStandaloneSignature(body.LocalSignature).DecodeLocalSignature(types, null).Any(l => l))
            || InInstructions(reader, body.GetILReader(), types);
    }

    private static bool InInstructions(MetadataReader reader, BlobReader code, FloatFinder types)
    {
        while (code.RemainingBytes > 0)
        {
            int first = code.ReadByte();
            var value = first == 0xFE ? unchecked((short)(0xFE00 | code.ReadByte())) : (short)first;
            if (Floating.Contains(value))
            {
                return true;
            }

            var operand = Codes[value].OperandType;
            if (operand is OperandType.InlineMethod or OperandType.InlineField or OperandType.InlineType or OperandType.InlineTok)
            {
                if (types.IsNamedBy((EntityHandle)MetadataTokens.Handle(code.ReadInt32())))
                {
                    return true;
                }

                continue;
            }

            var size = operand == OperandType.InlineSwitch ? code.ReadInt32() * 4 : Size(operand);
            code.Offset += size;
        }

        return false;
    }

    private static int Size(OperandType operand) => operand switch
    {
        OperandType.InlineNone => 0,
        OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
        OperandType.InlineVar => 2,
        OperandType.InlineI8 or OperandType.InlineR => 8,
        _ => 4,
    };
}
