using Touchline.Data;
using Touchline.Model;
using Touchline.Model.Access;
using Touchline.Model.Measures;
using Touchline.Model.People;
using Touchline.Web;

namespace Touchline.Features.People;

/// <summary>A person's page, as far as the viewer may see it.</summary>
public sealed record PersonRow(
    Person Person, DateOnly Today, string Segment, IReadOnlyList<(HeldLine Line, string Coach)> Lines, IReadOnlyList<(PersonId Id, string Name)> Team,
    IReadOnlyList<(DateOnly From, string Segment)> Segments, IReadOnlyList<Leave> Leave, IReadOnlyList<(Excuse Excuse, string Covers)> Excuses,
    IReadOnlyList<(Delegation Delegation, string Delegate)> Delegations, IReadOnlyList<(PersonId Id, string Name)> Everyone,
    bool MayManage, bool MayEnterLeave, bool MayExcuse, bool MaySeeCoaching, bool MaySeeScorecard, string Account, bool IsOperations);

/// <summary>Reads one person with lines over time.</summary>
public sealed class ReadPerson(TouchlineDb db, Records records, Access access)
{
    public async Task<PersonRow> RunAsync(PersonId id, CancellationToken cancellation)
    {
        var snapshot = await records.ReadAsync(cancellation);
        var person = snapshot.Find(id) ?? throw new NotThereException();
        var relation = await access.RelationToAsync(id, cancellation);
        var mayManage = Policy.Allows(Right.ManagePeople, relation);
        var mayEnterLeave = Policy.Allows(Right.EnterLeave, relation);
        var mayExcuse = Policy.Allows(Right.GiveExcuse, relation);
        var account = mayManage ? await db.FindAccountAsync(id, cancellation) : null;
        return new PersonRow(
            person, snapshot.Today, snapshot.Measures.Standards.SegmentOf(id, snapshot.Today),
            [.. snapshot.Tree.LinesOf(id).OrderByDescending(line => line.Days.From).Select(line => (line, snapshot.NameOf(line.Coach)))],
            [.. snapshot.TeamOf(id).Select(row => (row.Id, row.Name))],
            [.. snapshot.Records.Segments.Where(row => row.PersonId == id).OrderByDescending(row => row.From).Select(row => (row.From, row.Segment))],
            mayEnterLeave ? [.. snapshot.Records.Leave.Where(row => row.PersonId == id).OrderByDescending(row => row.From)] : [],
            mayEnterLeave || mayExcuse ? [.. snapshot.Records.Excuses.Where(row => row.PersonId == id || row.AppliesTo == ExcuseCover.Everyone).OrderByDescending(row => row.From).Select(row => (row, CoverOf(row, person)))] : [],
            [.. snapshot.Records.Delegations.Where(row => row.RepId == id).OrderByDescending(row => row.From).Select(row => (row, snapshot.NameOf(row.DelegateId)))],
            mayManage || mayExcuse ? [.. snapshot.Records.People.Where(row => row.Id != id && row.Employed.Contains(snapshot.Today)).OrderBy(row => row.Name, StringComparer.CurrentCultureIgnoreCase).Select(row => (row.Id, row.Name))] : [],
            mayManage, mayEnterLeave, mayExcuse, Policy.Allows(Right.SeeSessions, relation), Policy.Allows(Right.SeeScorecard, relation) && snapshot.Tree.Lines.Any(line => line.Coach == id),
            account is null ? "" : account.PasswordHash is null ? "invited" : account.UserName ?? "", account?.IsOperations ?? false);
    }

    private static string CoverOf(Excuse excuse, Person person) => excuse.AppliesTo switch
    {
        ExcuseCover.Rep => $"{person.Name} as rep",
        ExcuseCover.Coach => $"{person.Name}’s team",
        ExcuseCover.Below => $"everybody below {person.Name}",
        _ => "everyone",
    };
}
