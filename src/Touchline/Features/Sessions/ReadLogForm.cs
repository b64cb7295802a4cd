using Touchline.Data;
using Touchline.Model;
using Touchline.Model.Measures;
using Touchline.Model.Sessions;
using Touchline.Web;

namespace Touchline.Features.Sessions;

/// <summary>A rep on the log form, and where their lines stand.</summary>
public sealed record LogTile(PersonId Person, string Name, IReadOnlyDictionary<Kind, StandingWords> Lines, bool IsOwnTeam);

/// <summary>A session of lately, to be repeated or looked at.</summary>
public sealed record RecentSession(SessionId Id, Kind Kind, DateOnly Day, int? Minutes, string Who, IReadOnlyList<PersonId> Reps, string State, bool IsConfirmed);

/// <summary>What the log form shows.</summary>
public sealed record LogForm(DateOnly Today, IReadOnlyList<Kind> Kinds, IReadOnlyList<LogTile> Team, IReadOnlyList<LogTile> Below, IReadOnlyList<RecentSession> Lately, IReadOnlyDictionary<Kind, int> Minutes, IReadOnlyDictionary<Kind, DateOnly> Next, PersonId Me);

/// <summary>Reads the log form: the team, who waits longest first, and what was logged lately.</summary>
public sealed class ReadLogForm(Records records, Viewer viewer)
{
    public async Task<LogForm> RunAsync(Kind? kind, CancellationToken cancellation)
    {
        var snapshot = await records.ReadAsync(cancellation);
        var me = viewer.PersonId ?? throw new NotAllowedException();
        var team = Tiles(snapshot, snapshot.Tree.Lines.Where(line => line.Coach == me && line.Days.Contains(snapshot.Today)), kind, true);
        var others = snapshot.Records.Delegations.Where(row => row.DelegateId == me && row.Days.Contains(snapshot.Today)).Select(row => row.RepId)
            .Concat(snapshot.Tree.Lines.Where(line => line.Coach != me && line.Days.Contains(snapshot.Today) && snapshot.Tree.IsBelow(line.Person, me, snapshot.Today)).Select(line => line.Person))
            .Distinct().Select(person => snapshot.Tree.LineOf(person, snapshot.Today)).OfType<HeldLine>();
        var mine = snapshot.Records.Sessions.Where(session => session.Deleted is null && session.WasCoachedBy(me) && session.State == SessionState.Held)
            .OrderByDescending(session => session.Day).ThenByDescending(session => session.Logged).Take(40).ToList();
        return new LogForm(
            snapshot.Today, KindsAsked(snapshot), team, Tiles(snapshot, others, kind, false),
            [.. mine.Take(5).Select(session => ToRecent(snapshot, session))],
            snapshot.Measures.Kinds.ToDictionary(each => each, each => Guess(mine, each)), Next(snapshot, me), me);
    }

    private static IReadOnlyList<Kind> KindsAsked(Snapshot snapshot) => snapshot.Measures.Kinds;

    private static List<LogTile> Tiles(Snapshot snapshot, IEnumerable<HeldLine> lines, Kind? kind, bool own) =>
        [.. lines.Select(line => (Line: line, Standings: snapshot.Measures.Kinds.Select(each => LineStanding.Of(snapshot.Measures, line, each)).ToList()))
            .OrderByDescending(row => row.Standings.Where(standing => kind is null || standing.Kind == kind).Max(standing => standing.Urgency))
            .ThenBy(row => snapshot.NameOf(row.Line.Person), StringComparer.CurrentCultureIgnoreCase)
            .Select(row => new LogTile(row.Line.Person, snapshot.NameOf(row.Line.Person), row.Standings.ToDictionary(standing => standing.Kind, standing => StandingWords.Of(standing, snapshot.Today)), own))];

    // As most of the team is asked; who has a standard of their own gets a day of their own.
    private static Dictionary<Kind, DateOnly> Next(Snapshot snapshot, PersonId me) => snapshot.Measures.Kinds.ToDictionary(kind => kind, kind => snapshot.Tree.TeamOf(me, snapshot.Today)
        .Select(rep => NextDay.After(snapshot.Today, snapshot.Measures.Standards.On(snapshot.Today, kind, rep, me)?.Pace ?? default, snapshot.Measures.Calendar))
        .GroupBy(day => day).OrderByDescending(days => days.Count()).Select(days => days.Key).FirstOrDefault(snapshot.Today.AddDays(14)));

    private static int Guess(List<Session> mine, Kind kind)
    {
        var last = mine.Where(session => session.Kind == kind && session.Minutes is not null).Select(session => session.Minutes!.Value).Take(5).Order().ToList();
        return last.Count == 0 ? kind.UsualMinutes : last[last.Count / 2];
    }

    public static RecentSession ToRecent(Snapshot snapshot, Session session)
    {
        var waiting = session.Reps.Where(rep => rep.Response == RepResponse.None).ToList();
        var state = session.Reps.Any(rep => rep.Response == RepResponse.Disputed) ? "disputed"
            : !string.IsNullOrEmpty(session.CalendarEvent) ? "calendar"
            : session.IsVerified ? "confirmed"
            : waiting.Count == 1 ? $"waits for {FirstName(snapshot.NameOf(waiting[0].PersonId))}" : $"waits for {waiting.Count}";
        return new RecentSession(session.Id, session.Kind, session.Day, session.Minutes, Who(snapshot, session), [.. session.Reps.Select(rep => rep.PersonId)], state, session.IsVerified);
    }

    public static string Who(Snapshot snapshot, Session session) => session.Kind == Kind.TeamMeeting && session.Reps.Count > 1
        ? $"{session.Reps.Count} present"
        : string.Join(", ", session.Reps.Select(rep => snapshot.NameOf(rep.PersonId)));

    private static string FirstName(string name) => name.Split(' ')[0];
}
