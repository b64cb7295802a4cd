using Touchline.Data;
using Touchline.Model;
using Touchline.Model.Measures;
using Touchline.Model.People;
using Touchline.Model.Sessions;
using Touchline.Model.Standards;

namespace Touchline.Features.Demo;

/// <summary>
/// Makes the demo organisation: four levels, 18 months, coaches from diligent to absent, and results on which coaching
/// has the effect that its truth says.
/// </summary>
public sealed class DemoGenerator(DemoTruth truth)
{
    /// <summary>The day on which the demo opens.</summary>
    public static readonly DateOnly OpeningDay = new(2026, 11, 23);

    private static readonly string[] Regions = ["West", "Central", "South", "East"];

    // From excellent to nearly absent, as in most organisations; the first is whom a visitor enters as, and has something to do.
    private static readonly double[] Diligence = [0.66, 0.97, 0.9, 0.8, 0.55, 0.3];

    private readonly Random _random = new(truth.Seed);
    private readonly List<Person> _people = [];
    private readonly List<ReportingLine> _lines = [];
    private readonly List<SegmentMembership> _segments = [];
    private readonly List<Leave> _leave = [];
    private readonly List<Session> _sessions = [];
    private readonly List<Commitment> _commitments = [];
    private readonly Dictionary<PersonId, double> _diligence = [];

    private static readonly DateOnly Start = OpeningDay.AddMonths(-DemoTruth.Months);

    /// <summary>The draws among equals that Today would have kept, once made.</summary>
    public IReadOnlyList<Draw> Draws { get; private set; } = [];

    public OrganisationRecords Make()
    {
        var organisation = DemoFrame.Organisation();
        var vp = Hire("Priya Raman", "VP of Sales", null, Start.AddYears(-3));
        _diligence[vp.Id] = 0.85;
        var names = new DemoNames.Book(_random);
        var directors = Enumerable.Range(0, DemoTruth.Directors).Select(i => Director(i, i == 0 ? "Tomás Rivera" : names.Next(), vp)).ToList();
        var coaches = Enumerable.Range(0, DemoTruth.Coaches).Select(i => Coach(i, i == 0 ? "Dana Whitfield" : names.Next(), directors[i % DemoTruth.Directors])).ToList();
        for (var i = 0; i < DemoTruth.Reps; i++) Rep(i, names.Next(), coaches[i % DemoTruth.Coaches]);
        MoveSomebody(coaches);
        var standards = DemoFrame.Standards(organisation.Id, Start);
        var shocks = new DemoShocks(_random, Start, OpeningDay);
        Coaching(organisation.Id, shocks);
        var coached = new OrganisationRecords { Organisation = organisation, People = _people, Lines = _lines, Segments = _segments, Leave = _leave, Standards = standards, Sessions = _sessions };
        // With chance of their own, so that nothing else of the demo depends on how often it was asked.
        var chance = new Random(truth.Seed + 1);
        Draws = new DemoDraws(chance, coached, new DemoSessions(chance, organisation.Id, Start, OpeningDay, _sessions, _commitments), _diligence).Make(Start, OpeningDay);
        var reps = _people.Where(person => _lines.Exists(line => line.PersonId == person.Id) && !_diligence.ContainsKey(person.Id)).ToList();
        var (opportunities, quotas) = new DemoResults(_random, organisation.Id, truth, shocks, new CoachingMeasures(coached, OpeningDay)).Make(reps, Start, OpeningDay);
        return new OrganisationRecords
        {
            Organisation = organisation,
            People = _people,
            Lines = _lines,
            Segments = _segments,
            Leave = _leave,
            Standards = standards,
            Holidays = Holidays(organisation.Id),
            Sessions = _sessions,
            Commitments = _commitments,
            Opportunities = opportunities,
            Results = quotas,
        }.OwnedBy(organisation.Id);
    }

    private Person Director(int i, string name, Person vp)
    {
        var director = Hire(name, $"Director, {Regions[i]}", Regions[i], Start.AddYears(-2));
        _diligence[director.Id] = new[] { 0.9, 0.5, 0.8, 0.7 }[i];
        Report(director, vp, Start);
        return director;
    }

    private Person Coach(int i, string name, Person director)
    {
        var coach = Hire(name, "Sales manager", director.Region, Start.AddMonths(-6 - i));
        _segments.Add(new SegmentMembership { PersonId = coach.Id, Segment = DefaultStandards.CoachesSegment });
        _diligence[coach.Id] = Diligence[i % Diligence.Length] + (i < Diligence.Length ? 0 : 0.04 * Math.Sin(i));
        Report(coach, director, Start);
        return coach;
    }

    private void Rep(int i, string name, Person coach)
    {
        // A few joined within the year, one left.
        var starts = i % 9 == 4 ? Start.AddDays(120 + (i * 2)) : Start.AddDays(-200 - (i * 9));
        var rep = Hire(name, i % 4 == 0 ? "Senior account executive" : "Account executive", coach.Region, starts, i % 41 == 22 ? OpeningDay.AddDays(-48) : null);
        _segments.Add(new SegmentMembership { PersonId = rep.Id, Segment = i % 3 == 0 ? "Inside" : "Field" });
        Report(rep, coach, starts > Start ? starts : Start);
        if (i % 3 == 1) _leave.Add(new Leave { PersonId = rep.Id, From = Start.AddDays(210 + i), Until = Start.AddDays(219 + i) });
    }

    private Person Hire(string name, string title, string? region, DateOnly starts, DateOnly? ends = null)
    {
        var person = new Person
        {
            Id = NewPersonId(),
            ExternalId = $"E{1001 + _people.Count}",
            Name = name,
            Title = title,
            Region = region,
            Starts = starts,
            Ends = ends,
            Email = $"{string.Concat(name.Normalize(System.Text.NormalizationForm.FormD).Where(char.IsAsciiLetter)).ToLowerInvariant()}@northwind.example",
        };
        _people.Add(person);
        return person;
    }

    private PersonId NewPersonId()
    {
        var bytes = new byte[16];
        _random.NextBytes(bytes);
        return new PersonId(new Guid(bytes));
    }

    private void Report(Person person, Person coach, DateOnly from) => _lines.Add(new ReportingLine { PersonId = person.Id, CoachId = coach.Id, From = from });

    private void MoveSomebody(List<Person> coaches)
    {
        var moved = _lines.Last(line => line.CoachId == coaches[5].Id);
        var day = OpeningDay.AddDays(-95);
        moved.Until = day.AddDays(-1);
        _lines.Add(new ReportingLine { PersonId = moved.PersonId, CoachId = coaches[1].Id, From = day });
    }

    private static List<Holiday> Holidays(OrganisationId organisation) =>
    [
        new() { OrganisationId = organisation, Day = new DateOnly(2025, 12, 25), Name = "Christmas" },
        new() { OrganisationId = organisation, Day = new DateOnly(2026, 1, 1), Name = "New Year" },
        new() { OrganisationId = organisation, Day = new DateOnly(2026, 7, 3), Name = "Independence Day, observed" },
        new() { OrganisationId = organisation, Day = new DateOnly(2026, 9, 7), Name = "Labor Day" },
        new() { OrganisationId = organisation, Day = new DateOnly(2026, 11, 26), Name = "Thanksgiving" },
    ];

    private void Coaching(OrganisationId organisation, DemoShocks shocks)
    {
        var sessions = new DemoSessions(_random, organisation, Start, OpeningDay, _sessions, _commitments);
        var tree = new Tree(_people, _lines);
        // Attention to one rep comes and goes from month to month.
        var attention = new DemoShocks(_random, Start, OpeningDay);
        // A weak month of the rep draws the coach's attention in the next, where the truth says so.
        double With(double habit, HeldLine line, DateOnly day) =>
            habit + (0.25 * attention.In(line.Person, new DateOnly(day.Year, day.Month, 1))) - (truth.ReverseCausality * 0.6 * shocks.Before(line.Person, day));
        foreach (var (coach, habit) in _diligence)
            sessions.Team(coach, [.. tree.Lines.Where(line => line.Coach == coach)], _diligence.ContainsKey, habit, (line, day) => With(habit, line, day));
    }
}
