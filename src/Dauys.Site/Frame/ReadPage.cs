using Dauys.Site.Wording;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace Dauys.Site.Frame;

/// <summary>A page with the reader that it is drawn for.</summary>
public sealed class ReadPage : ComponentBase
{
    /// <summary>Who reads.</summary>
    [Parameter, EditorRequired]
    public Reader Reader { get; set; } = null!;

    /// <summary>The type of the page.</summary>
    [Parameter, EditorRequired]
    public Type Page { get; set; } = null!;

    /// <summary>What the page is given.</summary>
    [Parameter]
    public IReadOnlyDictionary<string, object?> Values { get; set; } = new Dictionary<string, object?>();

    /// <inheritdoc/>
    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.OpenComponent<CascadingValue<Reader>>(0);
        builder.AddComponentParameter(1, nameof(CascadingValue<>.Value), Reader);
        builder.AddComponentParameter(2, nameof(CascadingValue<>.IsFixed), true);
        builder.AddComponentParameter(3, nameof(CascadingValue<>.ChildContent), (RenderFragment)Inside);
        builder.CloseComponent();
    }

    private void Inside(RenderTreeBuilder builder)
    {
        builder.OpenComponent(0, Page);
        foreach (var (name, value) in Values)
        {
            builder.AddComponentParameter(1, name, value);
        }

        builder.CloseComponent();
    }
}
