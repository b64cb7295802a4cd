using Touchline.Data;
using Touchline.Model;
using Touchline.Model.Access;
using Touchline.Model.Measures;
using Touchline.Model.People;
using Touchline.Model.Results;
using Touchline.Model.Sessions;
using Touchline.Web;

namespace Touchline.Features.Reps;

/// <summary>One kind of the rep: where it stands, and its days of the last 26 weeks.</summary>
public sealed record KindOfRep(Kind Kind, LineStanding? Standing, IReadOnlyList<Look.Charts.StripRun> Strip, Counts Counts);

/// <summary>A commitment of the rep or to the rep; its text where the viewer may read the session.</summary>
public sealed record RepCommitment(Commitment Commitment, Session Session, string? Text);

/// <summary>The page of one person as the one who is coached.</summary>
public sealed record RepRow
{
    public required Snapshot Snapshot { get; init; }
    public required Person Rep { get; init; }
    public required HeldLine? Line { get; init; }
    public required string Segment { get; init; }

    /// <summary>The last 26 weeks through today.</summary>
    public required DayRange Days { get; init; }
    public required IReadOnlyList<KindOfRep> Kinds { get; init; }

    /// <summary>All sessions that name the rep, planned ones too, the newest first.</summary>
    public required IReadOnlyList<Session> Sessions { get; init; }
    public required IReadOnlyList<RepCommitment> Commitments { get; init; }

    /// <summary>Twelve months of results; empty where there are none or the viewer may not see them.</summary>
    public required IReadOnlyList<ResultMonth> Results { get; init; }
    public required bool MayLog { get; init; }
}

/// <summary>How one rep is coached: standings, days, sessions, commitments, and results beside.</summary>
public sealed class ReadRep(TouchlineDb db, Present present, Excerpts excerpts, Web.Access access, Viewer viewer, AuditTrail trail)
{
    public async Task<RepRow> RunAsync(PersonId rep, CancellationToken cancellation)
    {
        var first = ResultMonths.MonthOf((await present.ReadAsync(cancellation)).Today).AddMonths(-11);
        var asked = new ExcerptOf([rep]) { Sessions = SessionsOf.People, HasCommitments = true, ResultsFrom = first, Also = viewer.PersonId is { } me ? [me] : [] };
        var snapshot = await excerpts.ReadAsync(asked, cancellation);
        var (measures, today) = (snapshot.Measures, snapshot.Today);
        var relation = access.Standing | access.RelationTo(snapshot, rep, today);
        var line = snapshot.Tree.LineOf(rep, today);
        var days = new DayRange(today.AddDays(1 - (26 * 7)), today);
        return new RepRow
        {
            Snapshot = snapshot,
            Rep = snapshot.PersonOf(rep),
            Line = line,
            Segment = measures.Standards.SegmentOf(rep, today),
            Days = days,
            Kinds = [.. measures.Kinds.Select(kind => OfKind(snapshot, rep, line, kind, days)).Where(row => Kind.Five.Contains(row.Kind) || row.Strip.Count > 0)],
            Sessions = [.. snapshot.Records.Sessions.Where(session => session.Deleted is null && session.Names(rep)).OrderByDescending(session => session.Day).ThenByDescending(session => session.Id.Value)],
            Commitments = await CommitmentsAsync(snapshot, rep, cancellation),
            Results = Policy.Allows(Right.SeeResults, relation) ? ResultsOf(snapshot, rep) : [],
            MayLog = Policy.Allows(Right.LogSessions, relation),
        };
    }

    private static KindOfRep OfKind(Snapshot snapshot, PersonId rep, HeldLine? line, Kind kind, DayRange days)
    {
        var measures = snapshot.Measures;
        var lines = snapshot.Tree.LinesOf(rep).Where(one => one.Days.Overlaps(days)).ToList();
        return new KindOfRep(
            kind,
            line is null ? null : LineStanding.Of(measures, line, kind),
            [.. lines.SelectMany(one => Strips.Of(measures.DaysOf(one, kind), days)).Where(run => run.State != Look.Charts.StripState.NoStandard)],
            lines.Aggregate(new Counts(), (sum, one) => sum + measures.LineCounts(one, kind, days)));
    }

    private static List<ResultMonth> ResultsOf(Snapshot snapshot, PersonId rep)
    {
        var first = ResultMonths.MonthOf(snapshot.Today).AddMonths(-11);
        return [.. snapshot.ResultMonths.Where(month => month.PersonId == rep && month.Month >= first && month.Month <= snapshot.Today).OrderBy(month => month.Month)];
    }

    // Open ones first, by due date; then the last that ended. In a team meeting only what this rep or the coach promised.
    private async Task<List<RepCommitment>> CommitmentsAsync(Snapshot snapshot, PersonId rep, CancellationToken cancellation)
    {
        var sessions = snapshot.Records.Sessions.Where(session => session.IsHeld && session.Names(rep)).ToDictionary(session => session.Id);
        var all = snapshot.Records.Commitments
            .Where(commitment => sessions.TryGetValue(commitment.SessionId, out var session) && (commitment.OwnerId == rep || session.WasCoachedBy(commitment.OwnerId)))
            .Select(commitment => (Commitment: commitment, Session: sessions[commitment.SessionId])).ToList();
        var open = all.Where(pair => pair.Commitment.Outcome is null).OrderBy(pair => pair.Commitment.MovedTo ?? pair.Commitment.Due ?? DateOnly.MaxValue).ThenBy(pair => pair.Commitment.Id.Value).Take(12);
        var ended = all.Where(pair => pair.Commitment.Outcome is not null).OrderByDescending(pair => pair.Commitment.Closed).ThenBy(pair => pair.Commitment.Id.Value).Take(4);
        var shown = open.Concat(ended).ToList();
        var readable = shown.Where(pair => Policy.Allows(Policy.ToRead(pair.Session.Kind), access.RelationTo(snapshot, pair.Session))).ToList();
        var texts = readable.Count == 0 ? [] : await db.TextsOfAsync([.. readable.Select(pair => pair.Commitment.Id)], cancellation);
        await NoteReadingAsync(snapshot, rep, readable, cancellation);
        return [.. shown.Select(pair => new RepCommitment(pair.Commitment, pair.Session, texts.GetValueOrDefault(pair.Commitment.Id)))];
    }

    // Who is neither the rep nor coached in the session reads another's words, and the rep can see that.
    private async Task NoteReadingAsync(Snapshot snapshot, PersonId rep, List<(Commitment, Session Session)> read, CancellationToken cancellation)
    {
        var others = read.Count(pair => (access.RelationTo(snapshot, pair.Session) & (Relation.Author | Relation.NamedRep)) == 0);
        if (others == 0) return;
        trail.Add(viewer.AccountId, viewer.Name, "commitments-read", rep, $"{Words.Count(others, "commitment")} of {snapshot.NameOf(rep)}");
        await db.SaveChangesAsync(cancellation);
    }
}
