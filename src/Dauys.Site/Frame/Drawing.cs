using Dauys.Site.Wording;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.Logging.Abstractions;

namespace Dauys.Site.Frame;

/// <summary>Draws the site's components as text, as the server does, where there is no server: in a browser, into a file.</summary>
public sealed class Drawing : IServiceProvider, IDisposable
{
    private readonly HtmlRenderer _renderer;

    /// <summary>A renderer of its own.</summary>
    public Drawing() => _renderer = new HtmlRenderer(this, NullLoggerFactory.Instance);

    /// <summary>Lets go of the renderer.</summary>
    public void Dispose() => _renderer.Dispose();

    /// <summary>Components ask for no service.</summary>
    public object? GetService(Type serviceType) => null;

    /// <summary>The text of a component.</summary>
    /// <typeparam name="TPart">The component; nothing in it waits.</typeparam>
    /// <param name="reader">Who reads it.</param>
    /// <param name="values">What it is given, by the names of its parameters.</param>
    public string Of<TPart>(Reader reader, params ReadOnlySpan<(string Name, object? Value)> values)
        where TPart : IComponent
    {
        var given = new Dictionary<string, object?>(StringComparer.Ordinal);
        foreach (var (name, value) in values)
        {
            given.Add(name, value);
        }

        var page = ParameterView.FromDictionary(new Dictionary<string, object?>
        {
            [nameof(ReadPage.Reader)] = reader,
            [nameof(ReadPage.Page)] = typeof(TPart),
            [nameof(ReadPage.Values)] = given,
        });

        // Nothing waits in these components: the text is there when the call returns.
        return _renderer.Dispatcher.InvokeAsync(async () => (await _renderer.RenderComponentAsync<ReadPage>(page)).ToHtmlString()).GetAwaiter().GetResult();
    }
}
