using System.Security.Cryptography;

namespace Dauys.Site.Styles;

/// <summary>A file that every page needs, kept inside the program; its address holds its hash, so that it may be kept for ever.</summary>
public sealed class SiteFile
{
    private SiteFile(string name, string type)
    {
        using var stream = typeof(SiteFile).Assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"{name} is not in the program");
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        Bytes = copy.ToArray();
        Type = type;
        Hash = Convert.ToHexStringLower(SHA256.HashData(Bytes.Span))[..12];
        Address = $"/files/{Path.GetFileNameWithoutExtension(name)}-{Hash}{Path.GetExtension(name)}";
    }

    /// <summary>The style sheet.</summary>
    public static SiteFile Style { get; } = new("site.css", "text/css; charset=utf-8");

    /// <summary>The mark of the project.</summary>
    public static SiteFile Mark { get; } = new("mark.svg", "image/svg+xml");

    /// <summary>The script of the page of verification and of proofs.</summary>
    public static SiteFile Verify { get; } = new("verify.js", "text/javascript; charset=utf-8");

    /// <summary>What that script starts beside the page, so that the page can be read while a record is checked.</summary>
    public static SiteFile VerifyWorker { get; } = new("verify-worker.js", "text/javascript; charset=utf-8");

    /// <summary>The script of the page of another law.</summary>
    public static SiteFile WhatIf { get; } = new("what-if.js", "text/javascript; charset=utf-8");

    /// <summary>The script of the work page that takes a list of persons; no publication has it.</summary>
    public static SiteFile Upload { get; } = new("upload.js", "text/javascript; charset=utf-8");

    /// <summary>The style of ballot papers, which are files of their own; no page is served it.</summary>
    public static SiteFile Ballot { get; } = new("ballot.css", "text/css; charset=utf-8");

    /// <summary>The style of papers about applications, which are files of their own too.</summary>
    public static SiteFile Paper { get; } = new("paper.css", "text/css; charset=utf-8");

    /// <summary>All that are served.</summary>
    public static IReadOnlyList<SiteFile> All { get; } = [Style, Mark, WhatIf, Verify, VerifyWorker];

    /// <summary>The beginning of its SHA-256.</summary>
    public string Hash { get; }

    /// <summary>Where it is served.</summary>
    public string Address { get; }

    /// <summary>Its content type.</summary>
    public string Type { get; }

    /// <summary>Its bytes.</summary>
    public ReadOnlyMemory<byte> Bytes { get; }
}
