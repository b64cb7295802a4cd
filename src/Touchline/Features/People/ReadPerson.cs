using Touchline.Data;
using Touchline.Look;
using Touchline.Model;
using Touchline.Model.Access;
using Touchline.Model.Measures;
using Touchline.Model.People;
using Touchline.Web;

namespace Touchline.Features.People;

/// <summary>A person's page, as far as the viewer may see it; <paramref name="Everyone"/> can be named in its forms, null where they are too many to list.</summary>
public sealed record PersonRow(
    Person Person, DateOnly Today, string Segment, IReadOnlyList<(HeldLine Line, string Coach)> Lines, IReadOnlyList<(PersonId Id, string Name)> Team,
    IReadOnlyList<(DateOnly From, string Segment)> Segments, IReadOnlyList<Leave> Leave, IReadOnlyList<(Excuse Excuse, string Covers)> Excuses,
    IReadOnlyList<(Delegation Delegation, string Delegate)> Delegations, IReadOnlyList<Option>? Everyone,
    bool MayManage, bool MayEnterLeave, bool MayExcuse, bool MaySeeCoaching, bool MaySeeScorecard, string Account, bool IsOperations);

/// <summary>Reads one person with lines over time.</summary>
public sealed class ReadPerson(TouchlineDb db, Excerpts excerpts, ChoosePerson choose, Access access)
{
    public async Task<PersonRow> RunAsync(PersonId id, CancellationToken cancellation)
    {
        var snapshot = await excerpts.ReadAsync(new ExcerptOf([id]), cancellation);
        var person = snapshot.Find(id) ?? throw new NotThereException();
        var team = await db.TeamOfAsync(id, snapshot.Today, cancellation);
        var delegations = snapshot.Records.Delegations.Where(row => row.RepId == id).OrderByDescending(row => row.From).ToList();
        var names = await db.NamesAsync(team.Concat(delegations.Select(row => row.DelegateId)), cancellation);
        var relation = await access.RelationToAsync(id, cancellation);
        var mayManage = Policy.Allows(Right.ManagePeople, relation);
        var mayEnterLeave = Policy.Allows(Right.EnterLeave, relation);
        var mayExcuse = Policy.Allows(Right.GiveExcuse, relation);
        var account = mayManage ? await db.FindAccountAsync(id, cancellation) : null;
        return new PersonRow(
            person, snapshot.Today, snapshot.Measures.Standards.SegmentOf(id, snapshot.Today),
            [.. snapshot.Tree.LinesOf(id).OrderByDescending(line => line.Days.From).Select(line => (line, snapshot.NameOf(line.Coach)))],
            [.. team.Select(rep => (rep, names.Of(rep))).OrderBy(row => row.Item2, StringComparer.CurrentCultureIgnoreCase)],
            [.. snapshot.Records.Segments.Where(row => row.PersonId == id).OrderByDescending(row => row.From).Select(row => (row.From, row.Segment))],
            mayEnterLeave ? [.. snapshot.Records.Leave.Where(row => row.PersonId == id).OrderByDescending(row => row.From)] : [],
            mayEnterLeave || mayExcuse ? [.. snapshot.Records.Excuses.Where(row => row.PersonId == id || row.AppliesTo == ExcuseCover.Everyone).OrderByDescending(row => row.From).Select(row => (row, CoverOf(row, person)))] : [],
            [.. delegations.Select(row => (row, names.Of(row.DelegateId)))],
            mayManage || mayExcuse ? await choose.OfferAsync(id, cancellation) : [],
            mayManage, mayEnterLeave, mayExcuse, Policy.Allows(Right.SeeSessions, relation), Policy.Allows(Right.SeeScorecard, relation) && await db.EverCoachesAsync(id, cancellation),
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
