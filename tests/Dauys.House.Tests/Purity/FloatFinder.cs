using System.Collections.Immutable;
using System.Reflection.Metadata;

namespace Dauys.House.Tests.Purity;

/// <summary>Answers for any type in a signature whether floating point is part of it.</summary>
internal sealed class FloatFinder(MetadataReader names) : ISignatureTypeProvider<bool, object?>
{
    /// <summary>Whether what an instruction names (a method, a field, a type of somebody else) has floating point in it.</summary>
    public bool IsNamedBy(EntityHandle handle) => handle.Kind switch
    {
        HandleKind.TypeReference => GetTypeFromReference(names, (TypeReferenceHandle)handle, 0),
        HandleKind.TypeSpecification => GetTypeFromSpecification(names, null, (TypeSpecificationHandle)handle, 0),
        HandleKind.MemberReference => InMember(names.GetMemberReference((MemberReferenceHandle)handle)),
        HandleKind.MethodSpecification => InGenericMethod(names.GetMethodSpecification((MethodSpecificationHandle)handle)),
        _ => false,
    };

    public bool GetPrimitiveType(PrimitiveTypeCode typeCode) => typeCode is PrimitiveTypeCode.Single or PrimitiveTypeCode.Double;

    public bool GetTypeFromReference(MetadataReader reader, TypeReferenceHandle handle, byte rawTypeKind) =>
        names.GetString(names.GetTypeReference(handle).Name) is "Double" or "Single" or "Half" or "NFloat";

    public bool GetTypeFromDefinition(MetadataReader reader, TypeDefinitionHandle handle, byte rawTypeKind) => false;

    public bool GetTypeFromSpecification(MetadataReader reader, object? genericContext, TypeSpecificationHandle handle, byte rawTypeKind) =>
        reader.GetTypeSpecification(handle).DecodeSignature(this, genericContext);

    public bool GetGenericInstantiation(bool genericType, ImmutableArray<bool> typeArguments) => genericType || typeArguments.Any(a => a);

    public bool GetFunctionPointerType(MethodSignature<bool> signature) => signature.ReturnType || signature.ParameterTypes.Any(p => p);

    public bool GetModifiedType(bool modifier, bool unmodifiedType, bool isRequired) => unmodifiedType;

    public bool GetArrayType(bool elementType, ArrayShape shape) => elementType;

    public bool GetByReferenceType(bool elementType) => elementType;

    public bool GetPinnedType(bool elementType) => elementType;

    public bool GetPointerType(bool elementType) => elementType;

    public bool GetSZArrayType(bool elementType) => elementType;

    public bool GetGenericMethodParameter(object? genericContext, int index) => false;

    public bool GetGenericTypeParameter(object? genericContext, int index) => false;

    private bool InMember(MemberReference member)
    {
        if (IsNamedBy(member.Parent))
        {
            return true;
        }

        if (member.GetKind() == MemberReferenceKind.Field)
        {
            return member.DecodeFieldSignature(this, null);
        }

        var signature = member.DecodeMethodSignature(this, null);
        return signature.ReturnType || signature.ParameterTypes.Any(p => p);
    }

    private bool InGenericMethod(MethodSpecification method) => method.DecodeSignature(this, null).Any(a => a) || IsNamedBy(method.Method);
}
