using Touchline.Data;
using Touchline.Features.Sessions.Craft;
using Touchline.Features.Sessions.OneOnOnes;
using Touchline.Model;
using Touchline.Model.Access;
using Touchline.Model.Sessions;
using Touchline.Web;

namespace Touchline.Features.Sessions;

/// <summary>The next session, planned while one is logged; without a day it is as late as keeps the standard.</summary>
public sealed record NextPlanned(DateOnly? Day);

/// <summary>A coach logs a session that was held, or plans one that lies ahead. The same log sent twice is one session.</summary>
public sealed class LogSession(TouchlineDb db, Viewer viewer, Access access, Excerpts excerpts, OrganisationClock clock, PrivateNotes notes, KeepCraft craft, KeepSeries series)
{
    public async Task<Session> RunAsync(SessionLog log, string privateNote, IReadOnlyList<NewCommitment> commitments, NextPlanned? next, CancellationToken cancellation)
    {
        if (log.SentAs is { } sent && await db.FindSentAsync(sent, cancellation) is { } known) return (await db.FindSessionAsync(known, cancellation))!;
        var coach = viewer.PersonId ?? throw new NotAllowedException();
        var snapshot = await excerpts.ReadAsync(new ExcerptOf([.. log.Reps, coach]), cancellation);
        DemandAll(snapshot, log);
        var session = log.ToSession(db.OrganisationId, coach, clock.NowOf(snapshot.Organisation), snapshot.Today);
        db.Add(session);
        if (next is not null) db.Add(Next(snapshot, log, next, coach).ToSession(db.OrganisationId, coach, clock.NowOf(snapshot.Organisation), snapshot.Today));
        var promised = commitments.Select(made => Commitment.Make(session, made, snapshot.Today)).ToList();
        foreach (var made in promised) db.Add(made);
        if (next is null) await series.AfterAsync(session, snapshot, cancellation);
        await craft.BeginAsync(session, promised, snapshot, cancellation);
        if (privateNote.Length > 0) db.Add(new PrivateNote { OrganisationId = db.OrganisationId, SessionId = session.Id, AuthorId = coach, Sealed = notes.Seal(coach, privateNote) });
        await db.SaveChangesAsync(cancellation);
        return session;
    }

    /// <summary>The day of the session planned along with this one; null where there is none.</summary>
    public async Task<DateOnly?> NextAsync(Session session, CancellationToken cancellation) =>
        NextOf(session.SentAs) is { } name && await db.FindSentAsync(name, cancellation) is { } id ? (await db.FindSessionAsync(id, cancellation))?.Day : null;

    private static SessionLog Next(Snapshot snapshot, SessionLog log, NextPlanned next, PersonId coach)
    {
        var paces = log.Reps.Select(rep => snapshot.Measures.Standards.On(snapshot.Today, log.Kind, rep, snapshot.Tree.CoachOf(rep, snapshot.Today) ?? coach)?.Pace ?? default);
        var day = next.Day ?? paces.Select(pace => NextDay.After(log.Day, pace, snapshot.Measures.Calendar)).Min();
        new RuleCheck().Refuse(day <= snapshot.Today, "next-not-ahead", "next-day", next.Day is null
            ? "By the standard the next one would be due already; choose a day ahead for it."
            : "The next session is planned for a day ahead.").ThrowIfBroken();
        return log with { Day = day, Notes = "", SentAs = NextOf(log.SentAs) };
    }

    /// <summary>Under which name the next one is sent along, so that the undo of a log finds it.</summary>
    public static string? NextOf(string? sentAs) => sentAs is null ? null : sentAs + "-next";

    // Whoever was the coach on the day may log it today, too.
    private void DemandAll(Snapshot snapshot, SessionLog log)
    {
        foreach (var rep in log.Reps)
        {
            if (snapshot.Find(rep) is null) throw new NotThereException();
            var relation = access.RelationTo(snapshot, rep, snapshot.Today) | access.RelationTo(snapshot, rep, log.Day < snapshot.Today ? log.Day : snapshot.Today);
            if (!Policy.Allows(Right.LogSessions, relation)) throw new NotAllowedException();
        }
    }
}
