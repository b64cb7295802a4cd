using CsCheck;
using Touchline.Model.Imports;
using Touchline.Model.Measures;
using Touchline.Model.People;
using Touchline.Model.Results;
using Touchline.Model.Sessions;
using Touchline.Model.Standards;

namespace Touchline.Model.Tests.Imports;

/// <summary>Random organisations that keep every rule, with names that are hard to write as CSV.</summary>
internal static class RandomOrganisation
{
    private static readonly string[] Words = ["a", "B, c", "\"q\"", "😀", "ü\nz", "=1+1", "x y", "\uE000", "#", "'t"];

    public static Gen<OrganisationRecords> Gen { get; } = CsCheck.Gen.Int[0, int.MaxValue].Select(seed => new Maker(seed).Make());

    private sealed class Maker(int seed)
    {
        private readonly Random _random = new(seed);
        private readonly Organisation _organisation = new() { Name = "Random" };

        public OrganisationRecords Make()
        {
            var people = Some(8, i => new Person
            {
                OrganisationId = _organisation.Id,
                ExternalId = Word() + i,
                Name = Word() + "n",
                Email = Maybe(() => $"p{i}@x.org"),
                Title = Maybe(Word),
                Region = Maybe(Word),
                Starts = MaybeDay(0, 50),
                Ends = MaybeDay(400, 500),
            });
            var sessions = Some(6, i => NewSession(i, people));
            var weights = Kind.Five.Where(_ => Chance(2)).ToDictionary(kind => kind, _ => Number() % 9);
            _organisation.Weights = KindWeights.Format(weights);
            (_organisation.TimeZone, _organisation.FiscalYearStarts, _organisation.Currency) = (Chance(2) ? "Europe/Madrid" : "UTC", _random.Next(1, 13), "SEK");
            return new OrganisationRecords
            {
                Organisation = _organisation,
                Weights = weights,
                People = people,
                Sessions = sessions,
                Holidays = [.. Some(3, i => new Holiday { Day = DayAt(i * 10), Name = Chance(2) ? "" : Word() })],
                Lines = [.. people.Skip(1).SelectMany((person, i) => LinesOf(person, people.Take(i + 1).ToList()))],
                Segments = [.. people.SelectMany(SegmentsOf)],
                Leave = [.. Some(4, _ => Dated((from, until) => new Leave { PersonId = One(people).Id, From = from, Until = until }))],
                Excuses = [.. Some(4, _ => NewExcuse(people))],
                Delegations = [.. Some(3, _ => Dated((from, until) => new Delegation { RepId = One(people).Id, DelegateId = One(people).Id, From = from, Until = until }))],
                Standards = [.. Some(5, i => NewStandard(i, people))],
                Commitments = [.. Some(5, i => NewCommitment(i, One(sessions), people))],
                Opportunities = [.. Some(5, i => NewDeal(i, people))],
                Results = [.. Some(5, i => new Result { PersonId = One(people).Id, Month = new DateOnly(2026, 1 + i, 1), Metric = Chance(2) ? Metrics.Quota : Word(), Value = Number() })],
            };
        }

        // Coaches stand earlier in the list, and rows follow one another: no cycle, no overlap.
        private List<ReportingLine> LinesOf(Person person, List<Person> above)
        {
            var (lines, day) = (new List<ReportingLine>(), _random.Next(0, 20));
            for (var i = _random.Next(0, 4); i > 0; i--)
            {
                var length = _random.Next(1, 60);
                lines.Add(new ReportingLine { PersonId = person.Id, CoachId = One(above).Id, From = DayAt(day), Until = i == 1 && Chance(2) ? null : DayAt(day + length - 1) });
                day += length + _random.Next(0, 2);
            }
            return lines;
        }

        private IEnumerable<SegmentMembership> SegmentsOf(Person person) =>
            _random.Next(0, 4) switch
            {
                0 => [],
                1 => [new() { PersonId = person.Id, Segment = Word() }],
                2 => [new() { PersonId = person.Id, Segment = Word(), From = DayAt(5) }],
                _ => [new() { PersonId = person.Id, Segment = Word() }, new() { PersonId = person.Id, Segment = "", From = DayAt(9) }],
            };

        private Excuse NewExcuse(List<Person> people)
        {
            var cover = (ExcuseCover)_random.Next(0, 4);
            return Dated((from, until) => new Excuse { AppliesTo = cover, PersonId = cover == ExcuseCover.Everyone ? null : One(people).Id, From = from, Until = until });
        }

        private Standard NewStandard(int i, List<Person> people)
        {
            var cover = _random.Next(0, 3);
            return Dated((_, until) => new Standard
            {
                Kind = Kind.Five[i % 5],
                Times = _random.Next(0, 51),
                Days = _random.Next(1, 731),
                Segment = cover == 1 ? Word() : null,
                TeamOf = cover == 2 ? One(people).Id : null,
                From = DayAt(i),
                Until = until is null ? null : until.Value.AddDays(30),
                Source = Chance(2) ? "" : Word(),
            });
        }

        private Session NewSession(int i, List<Person> people)
        {
            var session = new Session
            {
                ExternalId = Word() + i,
                Kind = Chance(3) ? new Kind(Word() + "k") : Kind.Five[_random.Next(5)],
                Day = DayAt(_random.Next(100)),
                State = (SessionState)_random.Next(3),
                Minutes = Chance(2) ? null : _random.Next(1, 1441),
                CalendarEvent = Maybe(Word),
                Logged = Chance(2) ? null : new DateTimeOffset(2026, 2, 1, 9, 30, 0, TimeSpan.Zero).AddTicks(_random.NextInt64(0, 10_000_000_000)),
            };
            foreach (var coach in people.Take(_random.Next(1, 3))) session.Coaches.Add(new SessionCoach { PersonId = coach.Id });
            foreach (var rep in people.TakeLast(_random.Next(1, 4))) session.Reps.Add(new SessionRep { PersonId = rep.Id, Response = (RepResponse)_random.Next(3) });
            return session;
        }

        private Commitment NewCommitment(int i, Session session, List<Person> people)
        {
            var commitment = new Commitment { ExternalId = Word() + i, SessionId = session.Id, OwnerId = One(people).Id, Made = session.Day, Due = MaybeDay(100, 110) };
            if (Chance(2)) (commitment.Outcome, commitment.Closed) = (Chance(2) ? CommitmentOutcome.Kept : CommitmentOutcome.Dropped, DayAt(_random.Next(90, 120)));
            if (commitment.Due is not null && !commitment.IsKept && Chance(2)) commitment.MovedTo = DayAt(120);
            return commitment;
        }

        private Opportunity NewDeal(int i, List<Person> people)
        {
            bool? won = _random.Next(3) switch { 0 => null, 1 => true, _ => false };
            return new Opportunity
            {
                ExternalId = Word() + i,
                PersonId = One(people).Id,
                Account = Chance(3) ? "" : Word(),
                Stage = Word(),
                Won = won,
                Opened = MaybeDay(0, 50),
                Closed = won is null ? null : DayAt(60),
                Amount = Chance(3) ? null : Number(),
            };
        }

        private bool Chance(int oneIn) => _random.Next(oneIn) == 0;

        private string Word() => Words[_random.Next(Words.Length)];

        private decimal Number() => _random.Next(0, 1_000_000) / 100m;

        private T One<T>(IReadOnlyList<T> items) => items[_random.Next(items.Count)];

        private string? Maybe(Func<string> make) => Chance(2) ? null : make();

        private static DateOnly DayAt(int day) => new DateOnly(2026, 1, 1).AddDays(day);

        private DateOnly? MaybeDay(int from, int to) => Chance(2) ? null : DayAt(_random.Next(from, to));

        private T Dated<T>(Func<DateOnly, DateOnly?, T> make)
        {
            var from = DayAt(_random.Next(0, 100));
            return make(from, Chance(2) ? null : from.AddDays(_random.Next(0, 30)));
        }

        // At least one.
        private List<T> Some<T>(int most, Func<int, T> make) => [.. Enumerable.Range(0, _random.Next(1, most + 1)).Select(make)];
    }
}
