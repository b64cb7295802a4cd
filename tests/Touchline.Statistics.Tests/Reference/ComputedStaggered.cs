namespace Touchline.Statistics.Tests.Reference;

/// <summary>Staggered difference in differences.</summary>
internal static partial class Computed
{
    private static Dictionary<string, Numbers> Staggered(ReferenceData data, StaggeredOptions options, double tolerance)
    {
        int?[] start = Array.ConvertAll(data["first.treat"], first => first == 0 ? null : (int?)first);
        var estimate = GroupTimeEstimate.Of(data["lemp"], data.Factor("countyreal"), Array.ConvertAll(data["year"], year => (int)year), start, options);
        var numbers = new Dictionary<string, Numbers>
        {
            ["group"] = new([.. estimate.Effects.Select(effect => (double)effect.Group)], 0),
            ["time"] = new([.. estimate.Effects.Select(effect => (double)effect.Time)], 0),
            ["att"] = new([.. estimate.Effects.Select(effect => effect.Effect.Value)], tolerance),
            ["se"] = new([.. estimate.Effects.Select(effect => effect.Effect.StandardError!.Value)], tolerance),
            ["simple/overall"] = new([estimate.Simple!.Value], tolerance),
            ["simple/overall_se"] = new([estimate.Simple.StandardError!.Value], tolerance),
        };
        foreach (var (name, aggregation) in new[] { ("dynamic", estimate.Dynamic), ("by_group", estimate.ByGroup), ("calendar", estimate.Calendar) })
        {
            numbers[$"{name}/overall"] = new([aggregation.Overall!.Value], tolerance);
            numbers[$"{name}/overall_se"] = new([aggregation.Overall.StandardError!.Value], tolerance);
            numbers[$"{name}/e"] = new([.. aggregation.Averages.Select(average => (double)average.At)], 0);
            numbers[$"{name}/att"] = new([.. aggregation.Averages.Select(average => average.Effect.Value)], tolerance);
            numbers[$"{name}/se"] = new([.. aggregation.Averages.Select(average => average.Effect.StandardError!.Value)], tolerance);
        }

        return numbers;
    }
}
