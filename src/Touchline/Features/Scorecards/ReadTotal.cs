using Touchline.Data;
using Touchline.Data.Ledger;
using Touchline.Model;
using Touchline.Model.Measures;
using Touchline.Model.Sessions;

namespace Touchline.Features.Scorecards;

/// <summary>The figures above the table: of a sub-tree where the rows are one, else of the rows together.</summary>
public sealed class ReadTotal(TouchlineDb db, Structures structures, Rollups rollups, Excerpts excerpts)
{
    private static readonly string[] Days = ["due", "in_standard", "excused"];

    /// <summary>The only one at the top, whose sub-tree counts the line-days of all coaches; null where there is none.</summary>
    public async Task<PersonId?> OnlyTopAsync(Now now, DayRange period, CancellationToken cancellation)
    {
        if ((await structures.ReadAsync(cancellation)).Tops(now.Today) is not [var top]) return null;
        var all = await rollups.OfEverybodyAsync(period, Scope.Own, Days, cancellation);
        var below = await rollups.SumsAsync(period, [top], cancellation, Scope.Tree, Days);
        return all.Keys.Concat(below.Keys.Select(key => key.Kind)).All(kind => all.GetValueOrDefault(kind) == below.GetValueOrDefault(new CountsKey(top, Scope.Tree, kind))) ? top : null;
    }

    public async Task<KindCounts> OfTreeAsync(PersonId leader, Now now, DayRange period, CancellationToken cancellation)
    {
        var sums = await rollups.SumsAsync(period, [leader], cancellation, Scope.Tree);
        return From(sums.Of(leader, Scope.Tree, sums.Kinds(await rollups.KindsAsync(cancellation))), now, period);
    }

    /// <summary>Own teams of several coaches: a session of two of them is in it once.</summary>
    public async Task<KindCounts> OfTeamsAsync(IReadOnlyCollection<PersonId> coaches, Now now, DayRange period, CancellationToken cancellation)
    {
        var sums = await rollups.SumsAsync(period, coaches, cancellation, Scope.Own);
        var shared = await excerpts.ReadAsync(new ExcerptOf([]) { Single = await db.SharedAsync(coaches, cancellation), HasCommitments = true }, cancellation);
        return From(TeamTotals.Of(shared.Measures, sums, coaches.ToHashSet(), period), now, period);
    }

    private static KindCounts From(IReadOnlyList<(Kind Kind, Counts Counts)> kinds, Now now, DayRange period) =>
        KindCounts.From(kinds, now.Organisation, period.Intersect(new DayRange(DateOnly.MinValue, now.Today)));
}
