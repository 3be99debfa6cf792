using System.Collections;
using System.Reflection;

namespace Dauys.Seats.Tests.Mutants;

/// <summary>A test with one row of its data, called without a runner.</summary>
/// <param name="Name">Folder, class, method and the row's number.</param>
/// <param name="Method">The method.</param>
/// <param name="Row">Its first arguments; the others are optional.</param>
internal sealed record TestCase(string Name, MethodInfo Method, object?[] Row)
{
    /// <summary>All tests of this program, but those that read the source tree or the public surface, which a mutated assembly has not.</summary>
    public static List<TestCase> All() =>
    [
        .. typeof(TestCase).Assembly.GetTypes().Where(t => t is { IsPublic: true, IsAbstract: false } && t.Namespace is not (null or "Dauys.Seats.Tests.Api" or "Dauys.Seats.Tests.Guide"))
            .SelectMany(t => t.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)).SelectMany(Of),
    ];

    /// <summary>What went wrong; null if the test passes.</summary>
    public string? Finds()
    {
        try
        {
            var test = Activator.CreateInstance(Method.DeclaringType!);
            Method.Invoke(test, [.. Row, .. Enumerable.Repeat(Type.Missing, Method.GetParameters().Length - Row.Length)]);
            (test as IDisposable)?.Dispose();
            return null;
        }
        catch (TargetInvocationException e)
        {
            return (e.InnerException ?? e).Message;
        }
    }

    private static IEnumerable<TestCase> Of(MethodInfo method)
    {
        var name = $"{method.DeclaringType!.FullName}.{method.Name}";
        return method.GetCustomAttribute<TheoryAttribute>() is not null
            ? method.GetCustomAttributes().SelectMany(a => Rows(method, a)).Select((row, at) => new TestCase($"{name}#{at}", method, row))
            : method.GetCustomAttribute<FactAttribute>() is not null ? [new TestCase(name, method, [])] : [];
    }

    private static IEnumerable<object?[]> Rows(MethodInfo method, Attribute attribute)
    {
        switch (attribute)
        {
            case InlineDataAttribute inline:
                return [inline.Data ?? [null]];
            case MemberDataAttribute member:
                var owner = member.MemberType ?? method.DeclaringType!;
                var data = (IEnumerable)owner.GetProperty(member.MemberName, BindingFlags.Public | BindingFlags.Static)!.GetValue(null)!;
                return data.Cast<object>().Select(row => row as object?[] ?? ((ITheoryDataRow)row).GetData());
            default:
                return [];
        }
    }
}
