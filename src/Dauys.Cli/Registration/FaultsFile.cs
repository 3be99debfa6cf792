using System.Text;
using Dauys.Elections.Registration.CheckList;
using Dauys.Formats.Persons;
using Dauys.Law.Refusals;

namespace Dauys.Cli.Registration;

/// <summary>The file that goes back to an applicant: each faulty row with column and reason. It names rows and nobody: what stood in a row is not repeated.</summary>
internal static class FaultsFile
{
    /// <summary>Writes the file; a whole one takes the place of an earlier one.</summary>
    /// <returns>How many lines it has below the header.</returns>
    public static long Write(string path, CheckedList list)
    {
        RefuseOthers(path);
        var beside = path + ".part";
        long written;
        try
        {
            using (var file = new StreamWriter(beside, append: false, new UTF8Encoding(false)))
            {
                written = FaultRows.Write(file, list);
            }

            File.Move(beside, path, overwrite: true);
            return written;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            throw new RefusedException(new Refusal("R482", $"the faults file cannot be written: {fault.Message}", new Place(path), "Name a file in a folder that may be written to."));
        }
    }

    /// <summary>Only an earlier faults file is replaced: the list itself may have been named by mistake.</summary>
    private static void RefuseOthers(string path)
    {
        if (!Path.Exists(path))
        {
            return;
        }

        using var file = Directory.Exists(path) ? null : new StreamReader(path);
        if (file?.ReadLine() != FaultRows.Header)
        {
            throw new RefusedException(new Refusal("R482", "something else than a faults file lies there, and is not replaced", new Place(path), "Name another file."));
        }
    }
}
