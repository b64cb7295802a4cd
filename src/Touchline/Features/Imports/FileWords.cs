using System.Globalization;

namespace Touchline.Features.Imports;

/// <summary>A file's size and separator as a person says them.</summary>
internal static class FileWords
{
    /// <summary>"1.1 MB", "12 kB".</summary>
    public static string Bytes(long bytes) => bytes switch
    {
        >= 1_000_000 => string.Create(CultureInfo.CurrentCulture, $"{bytes / 1_000_000m:0.0} MB"),
        >= 1_000 => string.Create(CultureInfo.CurrentCulture, $"{bytes / 1_000m:0} kB"),
        _ => string.Create(CultureInfo.CurrentCulture, $"{bytes} bytes"),
    };

    public static string Separator(char separator) => separator switch { ';' => "semicolon", '\t' => "tab", _ => "comma" };
}
