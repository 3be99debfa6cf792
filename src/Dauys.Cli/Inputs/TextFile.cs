using System.Text;
using Dauys.Law.Refusals;

namespace Dauys.Cli.Inputs;

/// <summary>Reads the text files that people write: law books and election files.</summary>
internal static class TextFile
{
    private const long Most = 64 << 20;

    /// <summary>The whole text, strictly UTF-8.</summary>
    /// <param name="path">The file.</param>
    /// <param name="number">The number of the refusal if it cannot be read.</param>
    /// <exception cref="RefusedException">If it cannot be read.</exception>
    public static string Read(string path, string number)
    {
        try
        {
            if (Directory.Exists(path))
            {
                throw Refused(number, path, "this is a folder, a file was expected");
            }

            if (new FileInfo(path).Length > Most)
            {
                throw Refused(number, path, "the file is larger than 64 MiB");
            }

            return new UTF8Encoding(false, true).GetString(File.ReadAllBytes(path)).TrimStart('\uFEFF');
        }
        catch (DecoderFallbackException fault)
        {
            throw Refused(number, path, $"the file is not UTF-8 (first wrong byte at {fault.Index})");
        }
        catch (Exception fault) when (fault is FileNotFoundException or DirectoryNotFoundException)
        {
            throw Refused(number, path, "there is no such file");
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw Refused(number, path, "the file may not be read");
        }
    }

    private static RefusedException Refused(string number, string path, string what) =>
        new(new Refusal(number, what, new Place(path), "Check the path."));
}
