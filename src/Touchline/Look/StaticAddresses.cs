using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.StaticAssets;

namespace Touchline.Look;

/// <summary>
/// Lets pages name their files by content ("touchline.4f2a.css"), so that browsers may keep them for good. Blazor does
/// this for its own pages only; ours are results of handlers and have to be told.
/// </summary>
public static class StaticAddresses
{
    /// <summary>Call it after <c>MapStaticAssets</c>, on the group that maps the pages.</summary>
    public static TBuilder WithStaticAddresses<TBuilder>(this TBuilder pages, IEndpointRouteBuilder app)
        where TBuilder : IEndpointConventionBuilder
    {
        // Asked now and not when pages are built: by then, asking for all endpoints would ask for these pages too.
        var assets = new ResourceAssetCollection(
            [.. app.DataSources.SelectMany(source => source.Endpoints)
                .Select(endpoint => endpoint.Metadata.GetMetadata<StaticAssetDescriptor>())
                .OfType<StaticAssetDescriptor>()
                .Where(asset => asset.Selectors.Count == 0 && asset.Properties.Any(property => property.Name == "label"))
                .Select(asset => new ResourceAsset(
                    asset.Route, [.. asset.Properties.Select(property => new ResourceAssetProperty(property.Name, property.Value))]))]);
        pages.Add(endpoint => endpoint.Metadata.Add(assets));
        return pages;
    }
}
