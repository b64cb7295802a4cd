using Touchline.Data;
using Touchline.Model;
using Touchline.Model.Access;
using Touchline.Model.People;
using Touchline.Model.Sessions;

namespace Touchline.Web;

/// <summary>Works out what the viewer is to a person or a session, and asks the policy.</summary>
public sealed class Access(Viewer viewer, TouchlineDb db, Present present, Excerpts excerpts)
{
    private Relation? _standing;

    /// <summary>What the viewer is whomever it is about; read once for a request.</summary>
    public async Task<Relation> StandingAsync(CancellationToken cancellation = default) => _standing ??= await ReadStandingAsync(cancellation);

    /// <summary>The same, where it was read: the filter before every address does.</summary>
    public Relation Standing => _standing ?? throw new InvalidOperationException("Nobody has asked yet who is asking.");

    /// <summary>The viewer as a person of the sales organisation, once the standing was asked for.</summary>
    public Person? Me { get; private set; }

    public async Task<bool> AllowsAsync(Right right, CancellationToken cancellation = default) =>
        Policy.Allows(right, await StandingAsync(cancellation));

    public async Task<bool> AllowsAsync(Right right, PersonId about, CancellationToken cancellation = default) =>
        Policy.Allows(right, await RelationToAsync(about, cancellation));

    /// <summary>What the viewer is to a person today.</summary>
    public async Task<Relation> RelationToAsync(PersonId person, CancellationToken cancellation = default)
    {
        var relation = await StandingAsync(cancellation);
        if (viewer.PersonId is not { } me) return relation;
        if (me == person) return relation | Relation.Self;
        var today = (await present.ReadAsync(cancellation)).Today;
        var chain = await db.ChainOfAsync(person, today, cancellation);
        if (chain.Find(step => step.Person == me) is { } mine) relation |= mine.Up == 1 ? Relation.Coach : Relation.Leader;
        else if (chain is [var coach, ..] && (await db.ChainOfAsync(me, today, cancellation)).FirstOrDefault()?.Person == coach.Person) relation |= Relation.TeamMate;
        if (relation.HasFlag(Relation.AnyDelegate) && (await db.DelegatedToAsync(me, today, cancellation)).Contains(person)) relation |= Relation.Delegate;
        return relation;
    }

    public async Task<Relation> RelationToAsync(SessionId id, CancellationToken cancellation = default)
    {
        await StandingAsync(cancellation);
        var snapshot = await excerpts.ReadAsync(viewer.ExcerptOf(id), cancellation);
        return snapshot.Find(id) is { } session ? RelationTo(snapshot, session) : throw new NotThereException();
    }

    /// <summary>
    /// To a session: what one is to any rep of it, today and on its day, and whether one was in it. Who was coach then and is
    /// no longer keeps what was written, as its author.
    /// </summary>
    public Relation RelationTo(Snapshot snapshot, Session session)
    {
        var relation = Standing;
        if (viewer.PersonId is not { } me) return relation;
        if (session.WasCoachedBy(me)) relation |= Relation.Author;
        if (session.Names(me)) relation |= Relation.NamedRep;
        foreach (var rep in session.Reps) relation |= RelationTo(snapshot, rep.PersonId, snapshot.Today) & ~(Relation.Self | Relation.TeamMate);
        if (session.Kind == Kind.OneOnOne && session.Reps.Any(rep => snapshot.Tree.CoachOf(rep.PersonId, snapshot.Today) == me && snapshot.Records.Shares.Any(share => share.RepId == rep.PersonId && share.CoachId == me)))
            relation |= Relation.SharedWith;
        foreach (var coach in session.Coaches) relation |= LeaderOnly(RelationTo(snapshot, coach.PersonId, snapshot.Today));
        if (session.Kind == Kind.TeamMeeting)
            foreach (var coach in session.Coaches)
                if (snapshot.Tree.CoachOf(me, session.Day) == coach.PersonId) relation |= Relation.TeamMate;
        return relation;
    }

    public Relation RelationTo(Snapshot snapshot, PersonId person, DateOnly day)
    {
        if (viewer.PersonId is not { } me) return Relation.None;
        if (me == person) return Relation.Self;
        var relation = Relation.None;
        var chain = snapshot.Tree.ChainOf(person, day);
        var place = Array.IndexOf(chain, me);
        if (place == 0) relation |= Relation.Coach;
        if (place > 0) relation |= Relation.Leader;
        if (chain.Length > 0 && snapshot.Tree.CoachOf(me, day) == chain[0]) relation |= Relation.TeamMate;
        if (snapshot.Records.Delegations.Any(row => row.RepId == person && row.DelegateId == me && row.Days.Contains(day))) relation |= Relation.Delegate;
        return relation;
    }

    // Somebody above a coach of the session reads it as a leader does; a peer of that coach does not.
    private static Relation LeaderOnly(Relation toCoach) => (toCoach & (Relation.Coach | Relation.Leader)) != 0 ? Relation.Leader : Relation.None;

    private async Task<Relation> ReadStandingAsync(CancellationToken cancellation)
    {
        var standing = viewer.IsOperations ? Relation.Operations : Relation.None;
        if (viewer.PersonId is not { } me || (Me = await db.PersonAsync(me, cancellation)) is null) return standing;
        standing |= Relation.AnyPerson;
        var today = (await present.ReadAsync(cancellation)).Today;
        if ((await db.DelegatedToAsync(me, today, cancellation)).Count > 0) standing |= Relation.AnyDelegate;
        var team = await db.TeamOfAsync(me, today, cancellation);
        if (team.Count == 0) return standing;
        standing |= Relation.AnyCoach;
        if (await db.AnyCoachesAsync(team, today, cancellation)) standing |= Relation.AnyLeader;
        if ((await db.ChainOfAsync(me, today, cancellation)).Count == 0) standing |= Relation.TopLeader;
        return standing;
    }

    public async Task DemandAsync(Right right, PersonId about, CancellationToken cancellation = default)
    {
        if (!await AllowsAsync(right, about, cancellation)) throw new NotAllowedException();
    }
}
