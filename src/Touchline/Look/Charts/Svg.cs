using System.Globalization;

namespace Touchline.Look.Charts;

/// <summary>Numbers as SVG wants them: a point for the decimals, whatever the reader's culture.</summary>
public static class Svg
{
    /// <summary>A coordinate in pixels.</summary>
    public static string Px(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);

    /// <summary>A share of the width, kept between 0 and 1.</summary>
    public static string Percent(double share) =>
        Math.Clamp(share, 0, 1).ToString("0.##%", CultureInfo.InvariantCulture);

    /// <summary>Where <paramref name="value"/> lies between two ends, as a share.</summary>
    public static double Between(double value, double low, double high) =>
        high > low ? (value - low) / (high - low) : 0;

    /// <summary>A share as a reader expects it: whole percent, in the reader's culture.</summary>
    public static string Share(double share) => share.ToString("P0", CultureInfo.CurrentCulture);
}
