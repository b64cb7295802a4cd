using System.Globalization;
using Touchline.Model.Effect;

namespace Touchline.Features.Effect;

/// <summary>What was asked, as it stands in the address.</summary>
public sealed record EffectAddress(string? Metric, Guid? Below, string? From, string? Until, int? Lag)
{
    public string Query(string? metric = null) =>
        $"metric={Uri.EscapeDataString(metric ?? Metric ?? "")}{(Below is { } below ? $"&below={below}" : "")}{(From is { } from ? $"&from={Uri.EscapeDataString(from)}" : "")}"
        + $"{(Until is { } until ? $"&until={Uri.EscapeDataString(until)}" : "")}{(Lag is > 0 and var lag ? $"&lag={lag.ToString(CultureInfo.InvariantCulture)}" : "")}";

    /// <summary>The first month asked about; null where none was, or none that can be read.</summary>
    public DateOnly? FirstMonth => Month(From);

    /// <summary>The last month asked about.</summary>
    public DateOnly? LastMonth => Month(Until);

    /// <summary>The lag asked about; the same month where it is none that is offered.</summary>
    public int Lagged => Lag is >= 0 and <= EffectQuestion.MostLag ? Lag.Value : 0;

    private static DateOnly? Month(string? text) => DateOnly.TryParseExact(text + "-01", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
