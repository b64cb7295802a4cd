using Touchline.Data;
using Touchline.Data.Ledger;
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
public sealed class ReadLogForm(TouchlineDb db, Present present, Structures structures, Excerpts excerpts, Rollups rollups, Viewer viewer, KnownKinds known)
{
    private const int Lately = 40;

    // A form with more is of no use to anybody; whoever is chosen already is among them.
    private const int MostBelow = 500;

    public async Task<LogForm> RunAsync(Kind? kind, IReadOnlyCollection<Guid> chosen, CancellationToken cancellation)
    {
        var me = viewer.PersonId ?? throw new NotAllowedException();
        var today = (await present.ReadAsync(cancellation)).Today;
        var team = await db.TeamOfAsync(me, today, cancellation);
        var delegated = await db.DelegatedToAsync(me, today, cancellation);
        var others = (HashSet<PersonId>)[.. delegated, .. (await structures.ReadAsync(cancellation)).FurtherBelow(me, today, MostBelow)];
        foreach (var person in chosen.Select(id => new PersonId(id)).Where(person => !team.Contains(person)))
            if ((await db.ChainOfAsync(person, today, cancellation)).Exists(step => step.Person == me)) others.Add(person);
        var mine = await db.LastCoachedAsync(me, Lately, cancellation);
        var lately = mine.Take(5).Select(session => session.Id).ToList();
        var snapshot = await excerpts.ReadAsync(new ExcerptOf([.. team, .. others]) { Sessions = SessionsOf.HeldForPeople, Single = lately, Also = [me] }, cancellation);
        var kinds = known.With([.. await rollups.KindsAsync(cancellation), .. snapshot.Measures.Kinds, .. mine.Select(session => session.Kind)]);
        List<LogTile> Of(IEnumerable<PersonId> people, bool own) => Tiles(snapshot, kinds, people.Select(person => snapshot.Tree.LineOf(person, today)).OfType<HeldLine>(), kind, own);
        return new LogForm(
            today, kinds, Of(team, true), Of(others, false), [.. lately.Select(snapshot.Find).OfType<Session>().Select(session => ToRecent(snapshot, session))],
            kinds.ToDictionary(each => each, each => Guess(mine, each)), Next(snapshot, kinds, me), me);
    }

    /// <summary>How long a session of a kind probably was.</summary>
    public async Task<int> MinutesAsync(Kind kind, CancellationToken cancellation)
    {
        var mine = await db.LastCoachedAsync(viewer.PersonId ?? throw new NotAllowedException(), Lately, cancellation);
        return mine.Exists(session => session.Kind == kind) || known.All.Contains(kind) || (await rollups.KindsAsync(cancellation)).Contains(kind) ? Guess(mine, kind) : 30;
    }

    private static List<LogTile> Tiles(Snapshot snapshot, IReadOnlyList<Kind> kinds, IEnumerable<HeldLine> lines, Kind? kind, bool own) =>
        [.. lines.Select(line => (Line: line, Standings: kinds.Select(each => LineStanding.Of(snapshot.Measures, line, each)).ToList()))
            .OrderByDescending(row => row.Standings.Where(standing => kind is null || standing.Kind == kind).Max(standing => standing.Urgency))
            .ThenBy(row => snapshot.NameOf(row.Line.Person), StringComparer.CurrentCultureIgnoreCase)
            .Select(row => new LogTile(row.Line.Person, snapshot.NameOf(row.Line.Person), row.Standings.ToDictionary(standing => standing.Kind, standing => StandingWords.Of(standing, snapshot.Today)), own))];

    // As most of the team is asked; who has a standard of their own gets a day of their own.
    private static Dictionary<Kind, DateOnly> Next(Snapshot snapshot, IReadOnlyList<Kind> kinds, PersonId me) => kinds.ToDictionary(kind => kind, kind => snapshot.Tree.TeamOf(me, snapshot.Today)
        .Select(rep => NextDay.After(snapshot.Today, snapshot.Measures.Standards.On(snapshot.Today, kind, rep, me)?.Pace ?? default, snapshot.Measures.Calendar))
        .GroupBy(day => day).OrderByDescending(days => days.Count()).Select(days => days.Key).FirstOrDefault(snapshot.Today.AddDays(14)));

    private static int Guess(List<KnownSession> mine, Kind kind)
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
