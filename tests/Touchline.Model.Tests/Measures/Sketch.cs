using Touchline.Model.Measures;
using Touchline.Model.People;
using Touchline.Model.Sessions;
using Touchline.Model.Standards;

namespace Touchline.Model.Tests.Measures;

/// <summary>A small organisation written down in a test: days as "03-01", in the year 2026.</summary>
internal sealed class Sketch
{
    private readonly Dictionary<string, Person> _people = [];
    private readonly List<ReportingLine> _lines = [];
    private readonly List<SegmentMembership> _segments = [];
    private readonly List<Leave> _leave = [];
    private readonly List<Excuse> _excuses = [];
    private readonly List<Delegation> _delegations = [];
    private readonly List<Standard> _standards = [];
    private readonly List<Session> _sessions = [];
    private readonly List<Commitment> _commitments = [];
    private readonly Organisation _organisation = new() { Name = "Sketch" };

    public static DateOnly Day(string day) => DateOnly.ParseExact(day.Length == 5 ? "2026-" + day : day, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private static DateOnly? DayOrNull(string? day) => day is null ? null : Day(day);

    public Person Person(string name, string? starts = null, string? ends = null)
    {
        if (!_people.TryGetValue(name, out var person)) _people[name] = person = new Person { ExternalId = name, Name = name };
        if (starts is not null) person.Starts = Day(starts);
        if (ends is not null) person.Ends = Day(ends);
        return person;
    }

    public PersonId Id(string name) => Person(name).Id;

    public Sketch Line(string person, string coach, string from, string? until = null)
    {
        _lines.Add(new ReportingLine { PersonId = Id(person), CoachId = Id(coach), From = Day(from), Until = DayOrNull(until) });
        return this;
    }

    public Sketch Standard(Kind kind, int times, int days, string from, string? until = null, string? segment = null, string? team = null)
    {
        _standards.Add(new Standard { Kind = kind, Times = times, Days = days, From = Day(from), Until = DayOrNull(until), Segment = segment, TeamOf = team is null ? null : Id(team) });
        return this;
    }

    public Sketch Segment(string person, string segment, string? from = null)
    {
        _segments.Add(new SegmentMembership { PersonId = Id(person), Segment = segment, From = from is null ? DateOnly.MinValue : Day(from) });
        return this;
    }

    public Sketch Away(string person, string from, string? until)
    {
        _leave.Add(new Leave { PersonId = Id(person), From = Day(from), Until = DayOrNull(until) });
        return this;
    }

    public Sketch Excuse(ExcuseCover cover, string? person, string from, string until)
    {
        _excuses.Add(new Excuse { AppliesTo = cover, PersonId = person is null ? null : Id(person), From = Day(from), Until = Day(until), Reason = "a reason" });
        return this;
    }

    public Sketch Delegate(string rep, string to, string from, string? until = null)
    {
        _delegations.Add(new Delegation { RepId = Id(rep), DelegateId = Id(to), From = Day(from), Until = DayOrNull(until) });
        return this;
    }

    public Session Held(Kind kind, string day, string coach, params string[] reps) => Held(kind, day, [coach], reps);

    public Session Held(Kind kind, string day, string[] coaches, string[] reps)
    {
        var id = SessionId.New();
        var session = new Session
        {
            Id = id,
            ExternalId = id.Value.ToString(),
            Kind = kind,
            Day = Day(day),
            State = SessionState.Held,
            Minutes = 30,
            Coaches = [.. coaches.Select(coach => new SessionCoach { SessionId = id, PersonId = Id(coach) })],
            Reps = [.. reps.Select(rep => new SessionRep { SessionId = id, PersonId = Id(rep) })],
        };
        _sessions.Add(session);
        return session;
    }

    public Commitment Promise(Session session, string owner, string? due, string? closed = null, CommitmentOutcome? outcome = null)
    {
        var id = CommitmentId.New();
        var commitment = new Commitment { Id = id, ExternalId = id.Value.ToString(), SessionId = session.Id, OwnerId = Id(owner), Text = "something", Made = session.Day, Due = DayOrNull(due), Closed = DayOrNull(closed), Outcome = outcome };
        _commitments.Add(commitment);
        return commitment;
    }

    public OrganisationRecords Records => new()
    {
        Organisation = _organisation,
        People = [.. _people.Values],
        Lines = _lines,
        Segments = _segments,
        Leave = _leave,
        Excuses = _excuses,
        Delegations = _delegations,
        Standards = _standards,
        Sessions = _sessions,
        Commitments = _commitments,
    };

    public CoachingMeasures Measures(string today = "12-31") => new(Records, Day(today));

    public static DayRange Range(string from, string until) => new(Day(from), Day(until));

    /// <summary>Counts of one coach over a period.</summary>
    public Counts Counts(string coach, Kind kind, string from, string until, Scope scope = Scope.Own, string today = "12-31") =>
        Measures(today).Scorecards(Range(from, until)).GetValueOrDefault(new CountsKey(Id(coach), scope, kind));
}
