using Touchline.Data;
using Touchline.Model;
using Touchline.Model.Access;
using Touchline.Model.People;
using Touchline.Model.Sessions;
using Touchline.Model.Standards;
using Touchline.Web;

namespace Touchline.Features.Standards;

/// <summary>A standard as the page lists it.</summary>
public sealed record StandardRow(StandardId Id, Kind Kind, Pace Pace, string Covers, DateOnly From, DateOnly? Until, string Source, string State);

/// <summary>What the page of standards shows.</summary>
public sealed record StandardsRow(
    DateOnly Today, IReadOnlyList<StandardRow> Standards, IReadOnlyList<(DateOnly Day, string Name)> Holidays, IReadOnlyList<Kind> Kinds,
    IReadOnlyList<string> Segments, IReadOnlyList<(PersonId Id, string Name)> Coaches, bool MayChange, IReadOnlyList<string> CoachesWithoutSegment, IReadOnlyList<(AbsenceId Id, DayRange Days, string Reason)> Excused);

/// <summary>What set-up proposes.</summary>
public sealed record ProposalRow(DateOnly Today, IReadOnlyList<ProposedRow> Proposed, int CoachesWithoutSegment);

/// <summary>Reads the standards and holidays of the organisation.</summary>
public sealed class ReadStandards(Records records, Access access, KnownKinds known)
{
    public async Task<StandardsRow> RunAsync(CancellationToken cancellation)
    {
        var snapshot = await records.ReadAsync(cancellation);
        var rows = snapshot.Records.Standards.OrderBy(row => row.Kind).ThenBy(row => row.TeamOf is not null).ThenBy(row => row.Segment is not null).ThenByDescending(row => row.From)
            .Select(row => new StandardRow(row.Id, row.Kind, row.Pace, CoverOf(snapshot, row), row.From, row.Until, row.Source, StateOf(row, snapshot.Today)));
        return new StandardsRow(
            snapshot.Today, [.. rows], [.. snapshot.Records.Holidays.OrderBy(row => row.Day).Select(row => (row.Day, row.Name))], known.With(snapshot.Measures.Kinds),
            [.. snapshot.Records.Segments.Select(row => row.Segment).Where(name => name.Length > 0).Distinct().Order(StringComparer.CurrentCultureIgnoreCase)],
            [.. snapshot.Tree.Lines.Where(line => line.Days.Contains(snapshot.Today)).Select(line => line.Coach).Distinct().Select(id => (id, snapshot.NameOf(id))).OrderBy(row => row.Item2, StringComparer.CurrentCultureIgnoreCase)],
            await access.AllowsAsync(Right.ChangeStandards, cancellation),
            snapshot.Records.Standards.Any(row => row.Segment == DefaultStandards.CoachesSegment) ? [.. ConfirmDefaults.CoachesWithoutSegment(snapshot).Select(snapshot.NameOf)] : [],
            [.. snapshot.Records.Excuses.Where(row => row.AppliesTo == ExcuseCover.Everyone).OrderByDescending(row => row.From).Select(row => (row.Id, row.Days, row.Reason))]);
    }

    public async Task<ProposalRow> ProposeAsync(CancellationToken cancellation)
    {
        var snapshot = await records.ReadAsync(cancellation);
        return new ProposalRow(
            snapshot.Today,
            [
                .. DefaultStandards.ForEveryone.Select(row => new ProposedRow(row.Kind.Name, row.Kind, row.Times, row.Days, row.Source, null)),
                .. DefaultStandards.ForCoaches.Select(row => new ProposedRow("coaches-" + row.Kind.Name, row.Kind, row.Times, row.Days, row.Source, DefaultStandards.CoachesSegment)),
            ],
            ConfirmDefaults.CoachesWithoutSegment(snapshot).Count);
    }

    private static string CoverOf(Snapshot snapshot, Standard row) =>
        row.TeamOf is { } team ? $"{snapshot.NameOf(team)}’s team" : row.Segment is { } segment ? $"segment {segment}" : "everyone";

    private static string StateOf(Standard row, DateOnly today) => row.From > today ? "ahead" : row.Until < today ? "ended" : "holds";
}
