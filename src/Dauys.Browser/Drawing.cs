using Dauys.Site.Frame;
using Dauys.Site.Variants;
using Dauys.Site.Wording;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.Logging.Abstractions;

namespace Dauys.Browser;

/// <summary>Draws the site's components as text, as the server does.</summary>
internal sealed class Drawing : IServiceProvider, IDisposable
{
    private readonly HtmlRenderer _renderer;

    public Drawing() => _renderer = new HtmlRenderer(this, NullLoggerFactory.Instance);

    /// <summary>Lets go of the renderer.</summary>
    public void Dispose() => _renderer.Dispose();

    /// <summary>Components ask for no service.</summary>
    public object? GetService(Type serviceType) => null;

    /// <summary>The text of a component that is given a scene.</summary>
    public string Of<TPart>(Reader reader, VariantScene scene)
        where TPart : IComponent
    {
        var page = ParameterView.FromDictionary(new Dictionary<string, object?>
        {
            [nameof(ReadPage.Reader)] = reader,
            [nameof(ReadPage.Page)] = typeof(TPart),
            [nameof(ReadPage.Values)] = new Dictionary<string, object?> { ["Scene"] = scene },
        });

        // Nothing waits in these components, and there is one thread: the text is there when the call returns.
        return _renderer.Dispatcher.InvokeAsync(async () => (await _renderer.RenderComponentAsync<ReadPage>(page)).ToHtmlString()).GetAwaiter().GetResult();
    }
}
