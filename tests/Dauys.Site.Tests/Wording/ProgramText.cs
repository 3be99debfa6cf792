using System.Reflection.Emit;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;

namespace Dauys.Site.Tests.Wording;

/// <summary>What a text of a program is for.</summary>
public enum TextUse
{
    /// <summary>Anything else in code.</summary>
    Code,

    /// <summary>A piece of a page, tags included.</summary>
    Markup,

    /// <summary>An attribute or parameter that people read or hear.</summary>
    Attribute,

    /// <summary>A class, or the text of a fault that only programmers meet.</summary>
    Unseen,
}

/// <summary>A text that stands in a program's code, read from the compiled room.</summary>
/// <param name="Where">Type and method.</param>
/// <param name="Text">The text.</param>
/// <param name="Use">What it is for.</param>
public sealed record ProgramText(string Where, string Text, TextUse Use)
{
    private static readonly HashSet<string> Spoken = ["aria-label", "title", "alt", "placeholder", "Title", "Summary", "Label", "Text"];

    private static readonly Dictionary<short, OperandType> Operands = typeof(OpCodes).GetFields().Select(f => f.GetValue(null)).OfType<OpCode>().ToDictionary(o => o.Value, o => o.OperandType);

    /// <summary>All texts of a room.</summary>
    public static IReadOnlyList<ProgramText> Read(string path)
    {
        using var file = new PEReader(File.OpenRead(path));
        var names = file.GetMetadataReader();
        var texts = new List<ProgramText>();
        foreach (var type in names.TypeDefinitions.Select(names.GetTypeDefinition).Where(t => !names.GetString(t.Namespace).StartsWith("System", StringComparison.Ordinal)))
        {
            foreach (var method in type.GetMethods().Select(names.GetMethodDefinition).Where(m => m.RelativeVirtualAddress != 0))
            {
                var body = file.GetMethodBody(method.RelativeVirtualAddress).GetILBytes()!;
                texts.AddRange(Of(names, $"{Outer(names, type)}.{names.GetString(method.Name)}", body));
            }
        }

        return texts;
    }

    /// <summary>The class that somebody wrote, not the one that the compiler put inside it.</summary>
    private static string Outer(MetadataReader names, TypeDefinition type) =>
        type.GetDeclaringType() is { IsNil: false } outer ? Outer(names, names.GetTypeDefinition(outer)) : names.GetString(type.Name);

    private static List<ProgramText> Of(MetadataReader names, string where, byte[] body)
    {
        var steps = Steps(names, body);
        var throws = steps.Any(s => s.Called.EndsWith("Exception", StringComparison.Ordinal));
        var texts = new List<ProgramText>();
        for (var i = 0; i < steps.Count; i++)
        {
            if (steps[i].Text is not { } text)
            {
                continue;
            }

            var (before, after) = (i > 0 ? steps[i - 1].Text : null, i + 1 < steps.Count ? steps[i + 1].Called : "");
            texts.Add(new ProgramText(where, text, after switch
            {
                "AddMarkupContent" or "AddContent" => TextUse.Markup,
                "AddAttribute" or "AddComponentParameter" or "TypeCheck" when before == "class" || (before is not null && !Spoken.Contains(before)) => TextUse.Unseen,
                "AddAttribute" or "AddComponentParameter" or "TypeCheck" when before is not null => TextUse.Attribute,
                "Span" => TextUse.Unseen,
                _ => throws || before == "class" ? TextUse.Unseen : TextUse.Code,
            }));
        }

        return texts;
    }

    /// <summary>Texts and calls in their order; boxing and the like are left out.</summary>
    private static List<(string? Text, string Called)> Steps(MetadataReader names, byte[] body)
    {
        var steps = new List<(string?, string)>();
        for (var at = 0; at < body.Length;)
        {
            var code = body[at] == 0xFE ? unchecked((short)((body[at] << 8) | body[at + 1])) : body[at];
            at += body[at] == 0xFE ? 2 : 1;
            var operand = Operands[code];
            switch (operand)
            {
                case OperandType.InlineString:
                    steps.Add((names.GetUserString(MetadataTokens.UserStringHandle(BitConverter.ToInt32(body, at) & 0xFFFFFF)), ""));
                    break;
                case OperandType.InlineMethod:
                    steps.Add((null, Called(names, MetadataTokens.EntityHandle(BitConverter.ToInt32(body, at)))));
                    break;
            }

            at += operand switch
            {
                OperandType.InlineNone => 0,
                OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
                OperandType.InlineVar => 2,
                OperandType.InlineI8 or OperandType.InlineR => 8,
                OperandType.InlineSwitch => 4 + (4 * BitConverter.ToInt32(body, at)),
                _ => 4,
            };
        }

        return steps;
    }

    /// <summary>The method's name; of a constructor the type's.</summary>
    private static string Called(MetadataReader names, EntityHandle handle) => handle.Kind switch
    {
        HandleKind.MethodSpecification => Called(names, names.GetMethodSpecification((MethodSpecificationHandle)handle).Method),
        HandleKind.MethodDefinition => names.GetString(names.GetMethodDefinition((MethodDefinitionHandle)handle).Name),
        HandleKind.MemberReference when names.GetMemberReference((MemberReferenceHandle)handle) is var member => names.GetString(member.Name) == ".ctor" && member.Parent.Kind == HandleKind.TypeReference
            ? names.GetString(names.GetTypeReference((TypeReferenceHandle)member.Parent).Name)
            : names.GetString(member.Name),
        _ => "",
    };
}
