using Dauys.Law.Documents;

namespace Dauys.Elections.ElectionFiles;

/// <summary>Reads <c>source</c> keys: each must be the id of a source that the file names.</summary>
internal sealed class SourceChecker(IReadOnlySet<string> known)
{
    public string? Read(Section section)
    {
        if (section.Text("source", required: false) is not { } id)
        {
            return null;
        }

        if (known.Contains(id))
        {
            return id;
        }

        var near = NearestWord.Of(id, known);
        section.Fault(
            "E205",
            section.Optional("source")!.Place,
            $"\"{id}\" is no source of this file",
            near is null ? "Add it under sources:, or name one that stands there." : $"Did you mean \"{near}\"?");
        return null;
    }
}
