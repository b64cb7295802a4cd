using Microsoft.EntityFrameworkCore;
using Touchline.Model;
using Touchline.Model.Measures;
using Touchline.Model.Measures.Rollups;
using Touchline.Model.People;
using Touchline.Model.Sessions;
using Touchline.Model.Standards;

namespace Touchline.Data.Ledger;

/// <summary>Reads scorecards from the ledger: sums of a few rows, whatever the size of the organisation.</summary>
public sealed class Rollups(TouchlineDb db, OrganisationClock clock)
{
    /// <summary>True where there is a ledger and it has come to today, so that nothing has to be done before reading.</summary>
    public async Task<bool> IsReadyAsync(CancellationToken cancellation) => await LedgerStates.ThroughAsync(db, cancellation) == await TodayAsync(cancellation);

    /// <summary>Builds the ledger where there is none, and turns it to today where it stands at an earlier day.</summary>
    public async Task PrepareAsync(CancellationToken cancellation)
    {
        var today = await TodayAsync(cancellation);
        var through = await LedgerStates.ThroughAsync(db, cancellation);
        if (through == today) return;
        await db.AloneAsync(
            through is null ? () => new LedgerRebuild(db).RunAsync(today, cancellation) : () => new LedgerTurn(db).RunAsync(today, cancellation), cancellation);
    }

    /// <summary>Counts everything anew from the records.</summary>
    public async Task RebuildAsync(CancellationToken cancellation)
    {
        var today = await TodayAsync(cancellation);
        await db.AloneAsync(() => new LedgerRebuild(db).RunAsync(today, cancellation), cancellation);
    }

    /// <summary>Folds one batch of what waits.</summary>
    /// <returns>False where nothing waited, or somebody else folds already.</returns>
    public async Task<bool> FoldAsync(CancellationToken cancellation)
    {
        var folded = 0;
        await db.AloneAsync(async () => folded = await LedgerLocks.TryFoldAsync(db, cancellation) ? await LedgerFold.FoldAsync(db, cancellation) : 0, cancellation);
        return folded > 0;
    }

    /// <summary>Counts of these coaches, or of all, over whole weeks or months; of one scope, or only of some counts, where no others are shown.</summary>
    /// <exception cref="ArgumentException">The period is not made of whole parts.</exception>
    public Task<Dictionary<CountsKey, Counts>> SumsAsync(
        DayRange period, IReadOnlyCollection<PersonId>? coaches, CancellationToken cancellation, Scope? scope = null, IReadOnlyCollection<string>? only = null) =>
        RollupSums.ReadAsync(db, new SumsOf(period, coaches, scope, only), cancellation);

    /// <summary>
    /// Sums of one scope of these coaches, or of all, each read from its row at once: the counts named of all kinds together, and due days
    /// and days in standard of each kind that has a standard. A coach who counts nothing is not in it.
    /// </summary>
    /// <exception cref="ArgumentException">The period is not made of whole parts.</exception>
    public async Task<Dictionary<PersonId, T>> OfCoachesAsync<T>(
        DayRange period, IReadOnlyCollection<PersonId>? coaches, Scope scope, IReadOnlyCollection<string> only, Func<CoachSums, T> read, CancellationToken cancellation) =>
        await RollupCoaches.ReadAsync(db, new SumsOf(period, coaches, scope, only), await KindsAsync(cancellation), read, cancellation);

    /// <summary>The counts named, of one scope of everybody together, kind by kind.</summary>
    /// <exception cref="ArgumentException">The period is not made of whole parts.</exception>
    public Task<Dictionary<Kind, Counts>> OfEverybodyAsync(DayRange period, Scope scope, IReadOnlyCollection<string> only, CancellationToken cancellation) =>
        RollupSums.OfEverybodyAsync(db, new SumsOf(period, null, scope, only), cancellation);

    /// <summary>Due days and days in standard by month, from the first of a month through the last day of another.</summary>
    public Task<Dictionary<(PersonId Coach, DateOnly Month), List<(Kind Kind, Counts Counts)>>> MonthsAsync(
        DateOnly from, DateOnly last, Scope scope, IReadOnlyCollection<PersonId> coaches, CancellationToken cancellation) =>
        RollupMonths.ReadAsync(db, from, last, scope, coaches, cancellation);

    /// <summary>The last part in which any of these coaches counted something; null where none ever did.</summary>
    public async Task<DateOnly?> LastWithDataAsync(IReadOnlyCollection<PersonId> coaches, CancellationToken cancellation)
    {
        var folded = await SomethingIn(db.Rows<RollupRow>().Where(row => row.Grain == 0 && coaches.Contains(row.CoachId))).MaxAsync(cancellation);
        var waiting = await SomethingIn(db.Rows<RollupChange>().Where(row => coaches.Contains(row.CoachId))).MaxAsync(cancellation);
        return folded > waiting || waiting is null ? folded : waiting;
    }

    private static IQueryable<DateOnly?> SomethingIn<T>(IQueryable<T> rows) where T : TallyRow => rows
        .Where(row => row.OwnDue + row.OwnExcused + row.OwnSessions + row.OwnCoachDue + row.OwnRepDue + row.TreeDue + row.TreeExcused + row.TreeSessions + row.TreeCoachDue + row.TreeRepDue > 0)
        .Select(row => (DateOnly?)row.Part);

    /// <summary>Kinds that have a standard, and the five.</summary>
    public async Task<IReadOnlyList<Kind>> KindsAsync(CancellationToken cancellation) =>
        [.. Kind.Five.Concat(await db.Rows<Standard>().Select(row => row.Kind).Distinct().ToListAsync(cancellation)).Distinct().Order()];

    /// <summary>The same, and further kinds of which anything was counted below these leaders.</summary>
    public async Task<IReadOnlyList<Kind>> KindsAsync(IReadOnlyCollection<PersonId> leaders, CancellationToken cancellation)
    {
        var folded = await db.Rows<RollupRow>().Where(row => row.Grain == 1 && leaders.Contains(row.CoachId)).Select(row => row.Kind).Distinct().ToListAsync(cancellation);
        var waiting = await db.Rows<RollupChange>().Where(row => leaders.Contains(row.CoachId)).Select(row => row.Kind).Distinct().ToListAsync(cancellation);
        return [.. (await KindsAsync(cancellation)).Concat(folded).Concat(waiting).Distinct().Order()];
    }

    /// <summary>
    /// What holds today for the lines of a coach's own team: an interval in standard ends on the last day in standard if nothing
    /// further is held; a due one without it is overdue.
    /// </summary>
    public async Task<IReadOnlyList<LineInterval>> TeamAsync(PersonId coach, CancellationToken cancellation)
    {
        var today = await TodayAsync(cancellation);
        var rows = await db.Rows<LineIntervalRow>().AsNoTracking().Where(row => row.CoachId == coach && row.Until >= today && row.From <= today).ToListAsync(cancellation);
        return [.. rows.Select(row => row.ToInterval())];
    }

    /// <summary>The rows of the command <c>scorecard</c>, from the ledger alone.</summary>
    public async Task<IReadOnlyList<ScorecardRow>> ScorecardRowsAsync(DayRange period, PersonId? of, CancellationToken cancellation)
    {
        var today = await TodayAsync(cancellation);
        var last = period.Last < today ? period.Last : today;
        var coaches = await CoachesAsync(period.From, last, of, cancellation);
        var table = await SumsAsync(period, of is null ? null : coaches, cancellation);
        if (of is null) coaches.UnionWith(table.Keys.Select(key => key.Coach));
        else coaches.IntersectWith((await CoachesAsync(period.From, last, null, cancellation)).Concat(table.Keys.Select(key => key.Coach)));
        // A kind of which nothing was ever counted has its rows too.
        var kinds = (await KindsAsync(cancellation)).Concat(await db.Rows<Session>().Select(row => row.Kind).Distinct().ToListAsync(cancellation)).Concat(table.Keys.Select(key => key.Kind));
        var names = await db.Rows<Person>().AsNoTracking().Select(row => new { row.Id, row.ExternalId }).ToDictionaryAsync(row => row.Id, row => row.ExternalId, cancellation);
        var weights = await db.Rows<Organisation>().Where(row => row.Id == db.OrganisationId).Select(row => row.Weights).SingleAsync(cancellation);
        return ScorecardRows.Of(table, coaches, [.. kinds.Distinct().Order()], names, StoredWeights.Of(weights));
    }

    // Who had a direct report; or, of a leader, that one and everybody below.
    private async Task<HashSet<PersonId>> CoachesAsync(DateOnly from, DateOnly last, PersonId? of, CancellationToken cancellation)
    {
        var held = db.Rows<ChainRow>().Where(row => row.From <= last && row.Until >= from && from <= last);
        if (of is not { } leader) return [.. await held.Where(row => row.Up == 1).Select(row => row.AncestorId).Distinct().ToListAsync(cancellation)];
        return [.. await held.Where(row => row.AncestorId == leader).Select(row => row.PersonId).Distinct().ToListAsync(cancellation), leader];
    }

    private async Task<DateOnly> TodayAsync(CancellationToken cancellation) =>
        clock.TodayOf(await db.Rows<Organisation>().AsNoTracking().SingleAsync(row => row.Id == db.OrganisationId, cancellation));
}
