using Touchline.Model.Measures;
using Touchline.Model.People;
using Touchline.Model.Results;
using Touchline.Model.Sessions;
using Touchline.Model.Standards;

namespace Touchline.Model.Tests.Measures;

/// <summary>
/// A small organisation with everything that makes counting hard: people who move, leave and come back, leave, excuses of
/// every cover, standards that change, sessions of two coaches, disputes, delegates, commitments.
/// </summary>
public sealed class RandomOrganisation
{
    public static readonly DateOnly First = new(2026, 1, 1);

    public static readonly DateOnly Today = new(2026, 5, 20);

    private static readonly Kind[] Kinds = [Kind.OneOnOne, Kind.JointCall, Kind.TeamMeeting, new("shadowing")];

    private readonly Random _random;

    public OrganisationRecords Records { get; }

    public CoachingMeasures Measures { get; }

    public RandomOrganisation(int seed)
    {
        _random = new Random(seed);
        var people = Enumerable.Range(0, _random.Next(3, 9)).Select(i => new Person { ExternalId = $"P{i}", Name = $"P{i}" }).ToList();
        var sessions = Enumerable.Range(0, _random.Next(5, 60)).Select(_ => Session(people)).ToList();
        Records = new OrganisationRecords
        {
            Organisation = new Organisation(),
            People = people,
            Lines = [.. people.Skip(1).SelectMany((person, at) => Lines(people, person, at + 1))],
            Standards = [.. Kinds.SelectMany(StandardsOf)],
            Leave = [.. Enumerable.Range(0, 4).Select(_ => Days(20)).Select(days => new Leave { PersonId = One(people).Id, From = days.From, Until = days.Until })],
            Excuses = [.. Enumerable.Range(0, 4).Select(_ => Excuse(people))],
            Delegations = [.. Enumerable.Range(0, 2).Select(_ => Days(40)).Select(days => new Delegation { RepId = One(people).Id, DelegateId = One(people).Id, From = days.From, Until = days.Until })],
            Sessions = sessions,
            Commitments = [.. sessions.SelectMany(Commitments)],
            Results = [.. people.SelectMany(Results)],
        };
        Measures = new CoachingMeasures(Records, Today);
    }

    public DayRange Days(int most)
    {
        var from = First.AddDays(_random.Next(150));
        return new DayRange(from, from.AddDays(_random.Next(most)));
    }

    private T One<T>(IReadOnlyList<T> many) => many[_random.Next(many.Count)];

    private bool Chance(double share) => _random.NextDouble() < share;

    // Everybody reports to somebody before them, so there is no cycle; a line may break, and change its coach.
    private IEnumerable<ReportingLine> Lines(List<Person> people, Person person, int at)
    {
        for (var from = First.AddDays(_random.Next(30)); from < Today; from = from.AddDays(_random.Next(1, 30)))
        {
            var last = Chance(0.4) ? (DateOnly?)null : from.AddDays(_random.Next(5, 80));
            yield return new ReportingLine { PersonId = person.Id, CoachId = people[_random.Next(at)].Id, From = from, Until = last };
            if (last is null) yield break;
            from = last.Value;
        }
    }

    private IEnumerable<Standard> StandardsOf(Kind kind)
    {
        yield return new Standard { Kind = kind, Times = _random.Next(0, 3), Days = _random.Next(3, 25), From = First };
        if (Chance(0.5)) yield return new Standard { Kind = kind, Times = 1, Days = _random.Next(3, 25), From = First.AddDays(_random.Next(1, 100)), Until = Chance(0.5) ? First.AddDays(120) : null };
    }

    private Excuse Excuse(List<Person> people)
    {
        var (days, cover) = (Days(15), One(Enum.GetValues<ExcuseCover>()));
        return new Excuse { AppliesTo = cover, PersonId = cover == ExcuseCover.Everyone ? null : One(people).Id, From = days.From, Until = days.Until, Reason = "why" };
    }

    private Session Session(List<Person> people)
    {
        var day = First.AddDays(_random.Next(160));
        return new Session
        {
            Kind = One(Kinds),
            Day = day,
            State = Chance(0.9) ? SessionState.Held : SessionState.Planned,
            Minutes = Chance(0.8) ? _random.Next(10, 90) : null,
            Logged = Chance(0.7) ? new DateTimeOffset(day.AddDays(_random.Next(12)).ToDateTime(TimeOnly.MinValue), TimeSpan.Zero) : null,
            CalendarEvent = Chance(0.3) ? "event" : null,
            Coaches = [.. people.OrderBy(_ => _random.Next()).Take(_random.Next(1, 3)).Select(person => new SessionCoach { PersonId = person.Id })],
            Reps = [.. people.OrderBy(_ => _random.Next()).Take(_random.Next(1, 4)).Select(person => new SessionRep { PersonId = person.Id, Response = One(Enum.GetValues<RepResponse>()) })],
        };
    }

    private IEnumerable<Commitment> Commitments(Session session)
    {
        if (!Chance(0.5)) yield break;
        var due = session.Day.AddDays(_random.Next(1, 20));
        var outcome = Chance(0.6) ? (CommitmentOutcome?)One(Enum.GetValues<CommitmentOutcome>()) : null;
        yield return new Commitment
        {
            SessionId = session.Id,
            OwnerId = Chance(0.5) ? session.Coaches[0].PersonId : session.Reps[0].PersonId,
            Made = session.Day,
            Due = due,
            Outcome = outcome,
            Closed = outcome is null ? null : due.AddDays(_random.Next(-5, 5)),
        };
    }

    private IEnumerable<Result> Results(Person person)
    {
        for (var month = First; month < Today; month = month.AddMonths(1))
        {
            if (Chance(0.7)) yield return new Result { PersonId = person.Id, Month = month, Metric = Metrics.WonAmount, Value = _random.Next(100) };
            if (Chance(0.7)) yield return new Result { PersonId = person.Id, Month = month, Metric = Metrics.Quota, Value = _random.Next(1, 100) };
        }
    }
}
