using Touchline.Statistics;

namespace Touchline.Features.Effect;

/// <summary>The panel as the library saw it, which the script beside it reads.</summary>
public static class EffectFiles
{
    /// <summary>Result, exposure in all and by kind, tenure, and codes for rep, month and coach that name nobody.</summary>
    public static string Panel(Panel panel)
    {
        using var text = new StringWriter();
        panel.WriteCsv(text);
        return text.ToString();
    }
}
