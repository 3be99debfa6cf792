namespace Dauys.Seats.Tests.Lists;

/// <summary>What is told to people is a sentence, and it names what it is about.</summary>
internal static class Words
{
    public static void AreASentence(string what, params string[] names)
    {
        Assert.EndsWith(".", what, StringComparison.Ordinal);
        Assert.True(what.Split(' ').Length > 3, what);
        Assert.All(names, name => Assert.Contains(name, what, StringComparison.Ordinal));
    }

    /// <summary>The fault of a call that must be refused, in words.</summary>
    public static InputFault Refused(Action call)
    {
        var fault = Assert.Throws<InputFaultException>(call).Fault;
        AreASentence(fault.What);
        return fault;
    }
}
