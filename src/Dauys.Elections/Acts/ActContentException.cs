namespace Dauys.Elections.Acts;

/// <summary>A stored act's content is not of the form that its name and version promise: the record is broken at this act.</summary>
public sealed class ActContentException : Exception
{
    /// <summary>Names the key and what was expected there.</summary>
    public ActContentException(string key, string fault)
        : base($"\"{key}\": {fault}") => Key = key;

    /// <summary>The key of the content.</summary>
    public string Key { get; }
}
