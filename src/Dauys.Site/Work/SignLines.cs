namespace Dauys.Site.Work;

/// <summary>The lines that officers type on their own machines.</summary>
public static class SignLines
{
    /// <summary>Puts a signature to a file of acts.</summary>
    public static string Sign(string file) => $"dauys sign {Quoted(file)} --key KEY";

    /// <summary>Puts the acts of a file into a store.</summary>
    public static string Append(string file, string store) => $"dauys append {Quoted(file)} --store {Quoted(store)}";

    /// <summary>Seals a list that lies beside its application's file.</summary>
    public static string Seal(string file, string law, string figure, string store) =>
        $"dauys registration seal {Quoted(file)} --application {Quoted(Path.Combine(Path.GetDirectoryName(file) ?? "", "application.yaml"))} --law {law} --figure {figure} --private {Quoted(store)}";

    /// <summary>Writes the paper of an act.</summary>
    public static string Paper(string act, string store) => $"dauys registration paper {act} --store {Quoted(store)} --language kk,ru --out paper.pdf";

    /// <summary>A path as a shell takes it for one word.</summary>
    private static string Quoted(string path) =>
        path.Length > 0 && path.All(c => char.IsAsciiLetterOrDigit(c) || c is '/' or '.' or '_' or '-' or ':' or '\\') ? path : $"'{path.Replace("'", "'\\''", StringComparison.Ordinal)}'";
}
