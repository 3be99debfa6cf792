using Dauys.Site.Frame;
using Dauys.Site.Wording;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.Logging.Abstractions;

namespace Dauys.Site.Ballots;

/// <summary>A ballot paper as one HTML file: its style is inside, and it asks nobody for anything.</summary>
public static class BallotHtml
{
    /// <summary>The whole file.</summary>
    /// <param name="sheet">What is printed.</param>
    /// <param name="readers">The languages, one or more, in the order in which they stand.</param>
    public static string Of(BallotSheet sheet, IReadOnlyList<Reader> readers)
    {
        ArgumentNullException.ThrowIfNull(sheet);
        ArgumentNullException.ThrowIfNull(readers);
        using var renderer = new HtmlRenderer(new NoServices(), NullLoggerFactory.Instance);
        var page = ParameterView.FromDictionary(new Dictionary<string, object?>
        {
            [nameof(ReadPage.Reader)] = readers[0],
            [nameof(ReadPage.Page)] = typeof(BallotPage),
            [nameof(ReadPage.Values)] = new Dictionary<string, object?> { [nameof(BallotPage.Sheet)] = sheet, [nameof(BallotPage.Readers)] = readers },
        });

        // Nothing waits in this page: the text is there when the call returns.
        return renderer.Dispatcher.InvokeAsync(async () => (await renderer.RenderComponentAsync<ReadPage>(page)).ToHtmlString()).GetAwaiter().GetResult();
    }

    private sealed class NoServices : IServiceProvider
    {
        public object? GetService(Type serviceType) => null;
    }
}
