using Microsoft.EntityFrameworkCore;
using Touchline.Model;

namespace Touchline.Data;

/// <summary>How far a study of Effect is.</summary>
public enum EffectRunState
{
    Waiting,
    Done,
    Failed,
}

/// <summary>A study of Effect, kept so that it is shown again at once, also after a restart. One that is outdated is dropped by its successor.</summary>
public sealed class EffectRun : IBesideTheRecords
{
    public OrganisationId OrganisationId { get; init; }

    public RecordId Id { get; init; } = RecordId.New();

    /// <summary>What was asked, as its key.</summary>
    public string Question { get; init; } = "";

    /// <summary>Of which state of the records and which day.</summary>
    public string Asked { get; set; } = "";

    public EffectRunState State { get; set; }

    /// <summary>A short name of what the study rests on; the same again needs no new study.</summary>
    public string Fingerprint { get; set; } = "";

    public DateTimeOffset? Made { get; set; }

    /// <summary>What was found, as JSON.</summary>
    public string Findings { get; set; } = "";
}

public static class EffectRuns
{
    /// <summary>The run of this question and state; a finished one goes before one under way.</summary>
    public static Task<EffectRun?> EffectOfAsync(this TouchlineDb db, string question, string asked, CancellationToken cancellation) =>
        db.Rows<EffectRun>().AsNoTracking().Where(row => row.Question == question && row.Asked == asked)
            .OrderByDescending(row => row.State == EffectRunState.Done).ThenByDescending(row => row.Id).FirstOrDefaultAsync(cancellation);

    public static Task<EffectRun?> FindEffectAsync(this TouchlineDb db, RecordId id, CancellationToken cancellation) =>
        db.Rows<EffectRun>().SingleOrDefaultAsync(row => row.Id == id, cancellation);

    /// <summary>Other runs of the same question that are not under way.</summary>
    public static Task<List<EffectRun>> EarlierEffectsAsync(this TouchlineDb db, EffectRun run, CancellationToken cancellation) =>
        db.Rows<EffectRun>().Where(row => row.Question == run.Question && row.Id != run.Id && row.State != EffectRunState.Waiting).ToListAsync(cancellation);
}
