using Touchline.Model.Effect;

namespace Touchline.Features.Effect;

/// <summary>The panel as the library saw it, and the script that reproduces the screen's numbers from it.</summary>
public static class EffectFiles
{
    /// <summary>The panel of rung 2: result, exposure, and codes for rep, month and coach that name nobody.</summary>
    public static string Panel(EffectStudy study)
    {
        using var text = new StringWriter();
        study.Within!.Estimate.Data!.WriteCsv(text);
        return text.ToString();
    }

    /// <summary>The script of rung 2.</summary>
    public static string Script(EffectStudy study) => study.Within!.Estimate.ToRScript();
}
