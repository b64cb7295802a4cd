using Touchline.Data;
using Touchline.Data.Ledger;
using Touchline.Look;
using Touchline.Model;
using Touchline.Model.Access;
using Touchline.Model.Sessions;
using Touchline.Model.Standards;
using Touchline.Web;

namespace Touchline.Features.Standards;

/// <summary>A standard as the page lists it.</summary>
public sealed record StandardRow(StandardId Id, Kind Kind, Pace Pace, string Covers, DateOnly From, DateOnly? Until, string Source, string State);

/// <summary>What the page of standards shows; of <paramref name="Coaches"/> one can be chosen, null where they are too many to list.</summary>
public sealed record StandardsRow(
    DateOnly Today, IReadOnlyList<StandardRow> Standards, IReadOnlyList<(DateOnly Day, string Name)> Holidays, IReadOnlyList<Kind> Kinds,
    IReadOnlyList<string> Segments, IReadOnlyList<Option>? Coaches, bool MayChange, IReadOnlyList<string> CoachesWithoutSegment, IReadOnlyList<(AbsenceId Id, DayRange Days, string Reason)> Excused);

/// <summary>What set-up proposes.</summary>
public sealed record ProposalRow(DateOnly Today, IReadOnlyList<ProposedRow> Proposed, int CoachesWithoutSegment);

/// <summary>Reads the standards and holidays of the organisation.</summary>
public sealed class ReadStandards(TouchlineDb db, Present present, Structures structures, Rollups rollups, Access access, KnownKinds known)
{
    public async Task<StandardsRow> RunAsync(CancellationToken cancellation)
    {
        var today = (await present.ReadAsync(cancellation)).Today;
        var structure = await structures.ReadAsync(cancellation);
        var coaches = structure.CoachesOn(today);
        var standards = await db.AllStandardsAsync(cancellation);
        var names = await db.NamesAsync(standards.Select(row => row.TeamOf).OfType<PersonId>(), cancellation);
        var rows = standards.OrderBy(row => row.Kind).ThenBy(row => row.TeamOf is not null).ThenBy(row => row.Segment is not null).ThenByDescending(row => row.From)
            .Select(row => new StandardRow(row.Id, row.Kind, row.Pace, CoverOf(names, row), row.From, row.Until, row.Source, StateOf(row, today)));
        return new StandardsRow(
            today, [.. rows], [.. (await db.HolidaysAsync(cancellation)).Select(row => (row.Day, row.Name))],
            known.With(await rollups.KindsAsync(structure.Tops(today), cancellation)),
            [.. (await db.SegmentsAsync(cancellation)).Where(name => name.Length > 0).Order(StringComparer.CurrentCultureIgnoreCase)],
            ChoosePerson.Offer(coaches.ConvertAll(row => row.Coach)),
            await access.AllowsAsync(Right.ChangeStandards, cancellation),
            standards.Exists(row => row.Segment == DefaultStandards.CoachesSegment)
                ? [.. (await db.WithoutSegmentAsync(coaches, cancellation)).Select(row => row.Coach.Name).Order(StringComparer.CurrentCultureIgnoreCase)] : [],
            [.. (await db.ExcusesOfEveryoneAsync(cancellation)).Select(row => (row.Id, row.Days, row.Reason))]);
    }

    /// <summary>Who coaches today: a standard for a team is for one of these.</summary>
    public async Task<IReadOnlySet<PersonId>> CoachesAsync(CancellationToken cancellation) =>
        (await structures.ReadAsync(cancellation)).CoachesOn((await present.ReadAsync(cancellation)).Today).Select(row => row.Coach.Id).ToHashSet();

    public async Task<ProposalRow> ProposeAsync(CancellationToken cancellation)
    {
        var today = (await present.ReadAsync(cancellation)).Today;
        var coaches = (await structures.ReadAsync(cancellation)).CoachesOn(today);
        return new ProposalRow(
            today,
            [
                .. DefaultStandards.ForEveryone.Select(row => new ProposedRow(row.Kind.Name, row.Kind, row.Times, row.Days, row.Source, null)),
                .. DefaultStandards.ForCoaches.Select(row => new ProposedRow("coaches-" + row.Kind.Name, row.Kind, row.Times, row.Days, row.Source, DefaultStandards.CoachesSegment)),
            ],
            (await db.WithoutSegmentAsync(coaches, cancellation)).Count);
    }

    private static string CoverOf(Names names, Standard row) =>
        row.TeamOf is { } team ? $"{names.Of(team)}’s team" : row.Segment is { } segment ? $"segment {segment}" : "everyone";

    private static string StateOf(Standard row, DateOnly today) => row.From > today ? "ahead" : row.Until < today ? "ended" : "holds";
}
