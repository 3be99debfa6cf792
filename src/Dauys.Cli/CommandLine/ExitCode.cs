namespace Dauys.Cli.CommandLine;

/// <summary>What the tool answers to a shell.</summary>
public static class ExitCode
{
    /// <summary>Done.</summary>
    public const int Done = 0;

    /// <summary>The input or the record is wrong.</summary>
    public const int Wrong = 1;

    /// <summary>The command line is wrong.</summary>
    public const int Usage = 2;

    /// <summary>A lot, or a choice of reading, is needed; what is known was printed.</summary>
    public const int Choice = 3;

    /// <summary>Nothing is broken, and something could not be checked.</summary>
    public const int NotChecked = 4;
}
