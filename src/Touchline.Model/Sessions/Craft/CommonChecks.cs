namespace Touchline.Model.Sessions.Craft;

/// <summary>Judgements that several kinds share.</summary>
public static class CommonChecks
{
    /// <summary>Every commitment that was open when the session began was looked at, or closed since.</summary>
    public static CheckState Reviewed(SessionWriting writing)
    {
        if (writing.OpenBefore.Count == 0) return CheckState.NotApplicable;
        return writing.OpenBefore.All(row => row.Outcome is not null || writing.Reviewed.Contains(row.Id)) ? CheckState.Passed : CheckState.NotYet;
    }
}
