using System.Reflection;
using System.Runtime.CompilerServices;

namespace Dauys.Seats.Tests.Api;

/// <summary>The public surface of an assembly as lines of text, one a member.</summary>
internal static class PublicApi
{
    public static IEnumerable<string> Of(Assembly assembly) =>
        assembly.GetExportedTypes().OrderBy(t => t.FullName, StringComparer.Ordinal).SelectMany(t => Members(t).Order(StringComparer.Ordinal).Prepend(Head(t)));

    private static string Head(Type type)
    {
        var kind = type.IsEnum ? "enum" : type.IsValueType ? "struct" : type.IsInterface ? "interface" : type is { IsAbstract: true, IsSealed: true } ? "static class" : type.IsAbstract ? "abstract class" : type.IsSealed ? "sealed class" : "class";
        var above = type.BaseType is { } b && b != typeof(object) && b != typeof(ValueType) && b != typeof(Enum) ? $" : {Name(b)}" : "";
        return $"{kind} {Name(type)}{above}";
    }

    private static IEnumerable<string> Members(Type type)
    {
        const BindingFlags own = BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;
        if (type.IsEnum)
        {
            return Enum.GetNames(type).Select(n => $"    {n} = {Convert.ToInt32(Enum.Parse(type, n), System.Globalization.CultureInfo.InvariantCulture)}");
        }

        // What the compiler writes for records says nothing that the record's head does not.
        bool IsWritten(MethodInfo m) => m.GetCustomAttribute<CompilerGeneratedAttribute>() is null && !m.IsSpecialName;
        return type.GetConstructors(own).Select(c => $"    new({Parameters(c)})")
            .Concat(type.GetMethods(own).Where(IsWritten).Select(m => $"    {Static(m)}{Name(m.ReturnType)} {m.Name}({Parameters(m)})"))
            .Concat(type.GetMethods(own).Where(m => m.Name.StartsWith("op_", StringComparison.Ordinal) && m.GetCustomAttribute<CompilerGeneratedAttribute>() is null).Select(m => $"    {Name(m.ReturnType)} {m.Name}({Parameters(m)})"))
            .Concat(type.GetProperties(own).Select(p => $"    {Static(p.GetMethod!)}{Name(p.PropertyType)} {p.Name} {{ get;{(p.SetMethod is { IsPublic: true } ? " init;" : "")} }}"))
            .Concat(type.GetFields(own).Select(f => $"    {(f.IsLiteral ? "const " : "")}{Name(f.FieldType)} {f.Name}"));
    }

    private static string Static(MethodInfo method) => method.IsStatic ? "static " : "";

    private static string Parameters(MethodBase method) => string.Join(", ", method.GetParameters().Select(p => $"{Name(p.ParameterType)} {p.Name}{(p.HasDefaultValue ? " = …" : "")}"));

    private static string Name(Type type)
    {
        if (type.IsArray)
        {
            return Name(type.GetElementType()!) + "[]";
        }

        if (type.IsByRef)
        {
            return "ref " + Name(type.GetElementType()!);
        }

        if (!type.IsGenericType)
        {
            return type.IsNested ? $"{Name(type.DeclaringType!)}.{type.Name}" : type.Name;
        }

        var arguments = string.Join(", ", type.GetGenericArguments().Select(Name));
        return $"{type.Name.Split('`')[0]}<{arguments}>";
    }
}
