using System.Globalization;
using Touchline.Data;
using Touchline.Data.Ledger;

namespace Touchline.Features.Audit;

/// <summary>Each night every figure is counted again from the records; where one differs, that is told and put right.</summary>
public sealed partial class RecountFigures(TouchlineDb db, LedgerCheck check, Rollups rollups, AuditTrail trail, ILogger<RecountFigures> log)
{
    public const string Job = "figures-recount";

    /// <returns>In what the figures differed; null where they could not be compared now.</returns>
    public async Task<LedgerDifferences?> RunAsync(CancellationToken cancellation)
    {
        await rollups.PrepareAsync(cancellation);
        if (await check.RunAsync(cancellation) is not { IsNone: false } differences) return null;
        var what = $"{differences.Counts.ToString("N0", CultureInfo.InvariantCulture)} counts differed{(differences.Tables.Count == 0 ? "" : ", " + string.Join(", ", differences.Tables))}";
        FiguresDiffered(what);
        await rollups.RebuildAsync(cancellation);
        trail.Add(null, "Touchline", "figures-recounted", null, what + "; counted anew");
        await db.SaveChangesAsync(cancellation);
        return differences;
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Figures were not what the records give: {What}. They are counted anew.")]
    private partial void FiguresDiffered(string what);
}
