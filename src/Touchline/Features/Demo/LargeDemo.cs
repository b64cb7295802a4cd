using System.Globalization;
using Touchline.Model;
using Touchline.Model.Measures;
using Touchline.Model.People;
using Touchline.Model.Results;
using Touchline.Model.Sessions;
using Touchline.Model.Standards;

namespace Touchline.Features.Demo;

/// <summary>
/// A demo organisation of any size over 24 months: seven reps to a coach, nine to a leader, up to one at the top; coaches from
/// diligent to nearly absent; joiners, leavers, moves, leave. The same seed gives the same organisation, but for the ids of
/// sessions. The truth in it: a coach's diligence d, drawn evenly from 0.25 to 1, multiplies the won amount of each rep's month
/// by 1 + 0.2 (d - 0.625), beside talent, season and half a year of ramp-up.
/// </summary>
public sealed class LargeDemo(int reps, int seed)
{
    public const int Fewest = 12;
    public const int Most = 100_000;

    /// <summary>Added share of the won amount between a coach of diligence 0 and one of 1.</summary>
    public const double TrueEffect = 0.2;

    private const int Span = 7;
    private const int LeadersSpan = 9;
    private const int Together = 150;

    private static readonly DateOnly Today = DemoGenerator.OpeningDay;
    private static readonly DateOnly Start = Today.AddMonths(-24);
    private static readonly string[] Regions = ["West", "Central", "East", "North", "South"];
    private static readonly double[] Season = [0.85, 0.9, 1.15, 0.95, 1.0, 1.2, 0.8, 0.75, 1.15, 1.0, 1.05, 1.3];

    private readonly Random _random = new(seed);
    private readonly List<Person> _people = [];
    private readonly List<ReportingLine> _lines = [];
    private readonly List<SegmentMembership> _segments = [];
    private readonly List<Leave> _leave = [];
    private readonly Dictionary<PersonId, double> _diligence = [];

    /// <summary>Everything but sessions, commitments and results, which follow in pieces.</summary>
    public OrganisationRecords Structure()
    {
        var organisation = DemoFrame.Organisation();
        var levels = new List<int> { (reps + Span - 1) / Span };
        while (levels[^1] > 1) levels.Add((levels[^1] + LeadersSpan - 1) / LeadersSpan);
        while (levels.Count < 3) levels.Add(1);
        var above = new List<Person>();
        for (var level = levels.Count - 1; level >= 0; level--)
        {
            var isTop = level == levels.Count - 1;
            var title = isTop ? "VP of Sales" : level == 0 ? "Sales manager" : "Director";
            var leaders = Enumerable.Range(0, levels[level]).Select(at => Leader(level == 0 && at == 0 ? "Dana Whitfield" : NameOf(_people.Count), title, isTop ? null : Regions[at * Regions.Length / levels[level]])).ToList();
            if (!isTop) for (var at = 0; at < leaders.Count; at++) Report(leaders[at], above[at * above.Count / leaders.Count], Start);
            above = leaders;
        }
        for (var at = 0; at < reps; at++) Rep(at, above);
        return new OrganisationRecords
        {
            Organisation = organisation,
            People = _people,
            Lines = _lines,
            Segments = _segments,
            Leave = _leave,
            Standards = DemoFrame.Standards(organisation.Id, Start),
        }.OwnedBy(organisation.Id);
    }

    /// <summary>Sessions and commitments, some coaches at a time, so that a hundred thousand reps fit in memory.</summary>
    public IEnumerable<(List<Session> Sessions, List<Commitment> Commitments)> Coaching(OrganisationId organisation)
    {
        int sessionsBefore = 0, commitmentsBefore = 0;
        foreach (var teams in _lines.GroupBy(line => line.CoachId).Chunk(Together))
        {
            var (sessions, commitments) = (new List<Session>(), new List<Commitment>());
            var demo = new DemoSessions(_random, organisation, Start, Today, sessions, commitments, sessionsBefore, commitmentsBefore);
            foreach (var team in teams)
            {
                var diligence = _diligence[team.Key];
                demo.Team(team.Key, [.. team.Select(line => new HeldLine(line.PersonId, line.CoachId, line.Days))], _diligence.ContainsKey, diligence, (_, _) => diligence);
            }
            (sessionsBefore, commitmentsBefore) = (sessionsBefore + sessions.Count, commitmentsBefore + commitments.Count);
            yield return (sessions, commitments);
        }
    }

    /// <summary>Quotas and won amounts by month, one by one.</summary>
    public IEnumerable<Result> Results(OrganisationId organisation)
    {
        var coachOf = _lines.Where(line => line.Until is null).ToDictionary(line => line.PersonId, line => line.CoachId);
        foreach (var rep in _people.Where(person => !_diligence.ContainsKey(person.Id) && coachOf.ContainsKey(person.Id)))
        {
            var strength = (0.7 + (0.6 * _random.NextDouble())) * (1 + (TrueEffect * (_diligence[coachOf[rep.Id]] - 0.625)));
            for (var month = new DateOnly(Start.Year, Start.Month, 1).AddMonths(1); month <= Today; month = month.AddMonths(1))
            {
                if (!rep.Employed.Contains(month)) continue;
                var ramp = Math.Clamp((month.DayNumber - (rep.Starts ?? month).DayNumber) / 180.0, 0.3, 1);
                var won = 30_000 * strength * Season[month.Month - 1] * ramp * (0.6 + (0.8 * _random.NextDouble()));
                yield return new Result { OrganisationId = organisation, PersonId = rep.Id, Month = month, Metric = Metrics.Quota, Value = 30_000 };
                yield return new Result { OrganisationId = organisation, PersonId = rep.Id, Month = month, Metric = Metrics.WonAmount, Value = decimal.Round((decimal)won, 0) };
            }
        }
    }

    /// <summary>Those through whose eyes the demo is entered: the top, who reports to them, and the first coach with the team.</summary>
    public IEnumerable<Person> Doors()
    {
        var top = _people[0];
        var dana = _people.First(person => person.Name == "Dana Whitfield");
        var seen = _lines.Where(line => line.CoachId == top.Id || line.CoachId == dana.Id).Select(line => line.PersonId).ToHashSet();
        return _people.Where(person => person == top || person == dana || seen.Contains(person.Id));
    }

    private Person Leader(string name, string title, string? region)
    {
        var leader = Hire(name, title, region, Start.AddDays(-_random.Next(200, 2_000)), null);
        _segments.Add(new SegmentMembership { PersonId = leader.Id, Segment = DefaultStandards.CoachesSegment });
        _diligence[leader.Id] = 0.25 + (0.75 * _random.NextDouble());
        return leader;
    }

    private void Rep(int at, List<Person> coaches)
    {
        var coach = coaches[at / Span % coaches.Count];
        var joins = _random.NextDouble() < 0.2;
        var starts = joins ? Start.AddDays(_random.Next(30, 600)) : Start.AddDays(-_random.Next(30, 2_000));
        var ends = _random.NextDouble() < 0.08 ? (DateOnly?)Today.AddDays(-_random.Next(5, 100)) : null;
        var rep = Hire(NameOf(_people.Count), "Account executive", coach.Region, starts, ends);
        _segments.Add(new SegmentMembership { PersonId = rep.Id, Segment = at % 3 == 0 ? "Inside" : "Field" });
        var from = joins ? starts : Start;
        if (_random.NextDouble() < 0.3) _leave.Add(LeaveOf(rep));
        if (_random.NextDouble() < 0.05 && from < Today.AddDays(-200))
        {
            var moved = Today.AddDays(-_random.Next(20, 150));
            Report(rep, coaches[_random.Next(coaches.Count)], from, moved.AddDays(-1));
            from = moved;
        }
        Report(rep, coach, from);
    }

    private Leave LeaveOf(Person rep)
    {
        var from = Start.AddDays(_random.Next(40, 700));
        return new Leave { PersonId = rep.Id, From = from, Until = from.AddDays(_random.Next(4, 15)) };
    }

    private Person Hire(string name, string title, string? region, DateOnly starts, DateOnly? ends)
    {
        var number = _people.Count + 1;
        // Ids in the order of hiring: the seed decides them, and neighbours lie beside each other in the database.
        var rest = new byte[8];
        _random.NextBytes(rest);
        var person = new Person
        {
            Id = new PersonId(new Guid(number, 0, 0, rest)),
            ExternalId = "E" + number.ToString("000000", CultureInfo.InvariantCulture),
            Name = name,
            Title = title,
            Region = region,
            Starts = starts,
            Ends = ends,
            Email = $"e{number}@northwind.example",
        };
        _people.Add(person);
        return person;
    }

    // One name is the coach's whom a visitor enters as.
    private static string NameOf(int at) => NameAt(at) is var name && name == "Dana Whitfield" ? "Dana Novak" : name;

    private static string NameAt(int at) => $"{DemoNames.First[at % DemoNames.First.Length]} {DemoNames.Last[(at * 7 / DemoNames.First.Length) % DemoNames.Last.Length]}";

    private void Report(Person person, Person coach, DateOnly from, DateOnly? until = null) =>
        _lines.Add(new ReportingLine { PersonId = person.Id, CoachId = coach.Id, From = from, Until = until });
}
