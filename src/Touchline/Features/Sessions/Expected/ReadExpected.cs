using Touchline.Data;
using Touchline.Data.Ledger;
using Touchline.Features.Sessions.Rubrics;
using Touchline.Model;
using Touchline.Model.Measures;
using Touchline.Model.Sessions;
using Touchline.Model.Sessions.Rubrics;
using Touchline.Model.Standards;
using Touchline.Web;

namespace Touchline.Features.Sessions.Expected;

/// <summary>One kind as this organisation means it.</summary>
/// <param name="Kind">Which.</param>
/// <param name="Text">What it is, in the organisation's own words or ours.</param>
/// <param name="Paces">What is asked for whom in the viewer's team.</param>
/// <param name="Now">The viewer's counts of this quarter.</param>
public sealed record ExpectedKind(Kind Kind, string Text, IReadOnlyList<string> Paces, Counts Now);

/// <summary>What is expected of a coach here.</summary>
public sealed record ExpectedRow(Snapshot Snapshot, PersonId Coach, IReadOnlyList<ExpectedKind> Kinds, Rubric? Rubric, DayRange Quarter, bool MayDescribe, UsefulAverage? Useful, IReadOnlyDictionary<string, int> Seen);

/// <summary>Reads what is expected of the viewer as a coach: standards, kinds, the rubric for coaches, and where they stand.</summary>
public sealed class ReadExpected(TouchlineDb db, Present present, Excerpts excerpts, Rollups rollups, Viewer viewer, RubricBook rubrics, Access access, KnownKinds known, SessionKinds kinds)
{
    public async Task<ExpectedRow> RunAsync(CancellationToken cancellation)
    {
        var me = viewer.PersonId ?? throw new NotAllowedException();
        var team = await db.TeamOfAsync(me, (await present.ReadAsync(cancellation)).Today, cancellation);
        var snapshot = await excerpts.ReadAsync(new ExcerptOf([me, .. team]), cancellation);
        var words = (await db.KindWordsAsync(cancellation)).ToDictionary(row => row.Kind, row => row.Text);
        var quarter = new DayRange(new DateOnly(snapshot.Today.Year, (3 * ((snapshot.Today.Month - 1) / 3)) + 1, 1), snapshot.Today);
        var counts = await rollups.SumsAsync(Period.Containing(PeriodUnit.Quarter, snapshot.Today, 1).Days, [me], cancellation, Scope.Own);
        return new ExpectedRow(
            snapshot, me,
            [.. known.With(snapshot.Measures.Kinds).Select(kind => new ExpectedKind(
                kind, words.GetValueOrDefault(kind) ?? kinds.Of(kind)?.Words ?? "", Paces(snapshot, me, kind), counts.GetValueOrDefault(new CountsKey(me, Scope.Own, kind))))],
            Rubric.For(await rubrics.NewestAsync(cancellation), coaches: true, snapshot.Measures.Standards.SegmentOf(me, snapshot.Today)), quarter,
            await access.AllowsAsync(Model.Access.Right.ChangeStandards, cancellation),
            UsefulAverage.Of(await db.UsefulOfAsync(me, snapshot.Today.AddDays(-91), cancellation)),
            (await db.FinishedByAsync(me, SeenNextTime.PartNames, snapshot.Today.AddDays(-91), cancellation)).SelectMany(part => SeenNextTime.AnswersIn(part.Fields)).CountBy(seen => seen).ToDictionary());
    }

    private static List<string> Paces(Snapshot snapshot, PersonId me, Kind kind) =>
        [.. snapshot.TeamOf(me).Select(rep => (rep.Name, Pace: snapshot.Measures.Standards.On(snapshot.Today, kind, rep.Id, me)?.Pace ?? default(Pace)))
            .GroupBy(row => row.Pace).OrderByDescending(group => group.Count()).Select(group => group.Key.Times == 0 ? $"none asked for {Words.Count(group.Count(), "rep")}" : $"{group.Key.InWords} for {Words.Count(group.Count(), "rep")}")];
}
