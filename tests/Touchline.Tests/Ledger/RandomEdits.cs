using Microsoft.EntityFrameworkCore;
using Touchline.Data;
using Touchline.Model;
using Touchline.Model.People;
using Touchline.Model.Sessions;
using Touchline.Model.Standards;

namespace Touchline.Tests.Ledger;

/// <summary>Edits a small organisation at random in every way there is. The same seed makes the same edits.</summary>
internal sealed class RandomEdits(int seed, DateOnly first)
{
    private static readonly Kind[] Kinds = [Kind.OneOnOne, Kind.JointCall, Kind.TeamMeeting, new("shadowing")];
    private static readonly string[] Segments = ["", "Field", "Inside"];

    private static readonly string?[] Regions = ["North", null, "Süd", "north"];

    private readonly Random _random = new(seed);
    private readonly OrganisationId _organisation = OrganisationId.New();
    private List<Person> _people = [];
    private TouchlineDb _db = default!;
    private DateOnly _today;

    public OrganisationId Organisation => _organisation;

    public PersonId Somebody => One(_people).Id;

    public bool Chance(double share) => _random.NextDouble() < share;

    public int Days(int most) => _random.Next(most);

    public async Task FoundAsync(TouchlineDb db, DateOnly today)
    {
        (_db, _today) = (db, today);
        db.Add(new Touchline.Model.People.Organisation { Id = _organisation, Name = $"Seed {seed}", Weights = "one-on-one=2;joint-call=1" });
        foreach (var at in Enumerable.Range(0, _random.Next(5, 10))) AddPerson(at);
        foreach (var kind in Kinds) db.Add(new Standard { OrganisationId = _organisation, Kind = kind, Times = _random.Next(0, 3), Days = _random.Next(3, 25), From = first });
        await db.SaveChangesAsync();
        foreach (var person in _people.Skip(1)) db.Add(new ReportingLine { OrganisationId = _organisation, PersonId = person.Id, CoachId = Above(person).Id, From = first.AddDays(_random.Next(20)) });
        for (var i = 0; i < 30; i++) AddSession();
        await db.SaveChangesAsync();
    }

    /// <summary>Makes one edit in the unit of work; the caller saves.</summary>
    public async Task<string> EditAsync(TouchlineDb db, DateOnly today)
    {
        (_db, _today) = (db, today);
        _people = await db.Set<Person>().OrderBy(row => row.ExternalId).ToListAsync();
        switch (_random.Next(20))
        {
            case 0 or 1 or 2: AddSession(); return "session added";
            case 3 or 4: return await CorrectAsync();
            case 5: return await AnswerAsync();
            case 6: return await ReassignAsync();
            case 7: return await RemoveSessionAsync();
            case 8 or 9: return await PromiseAsync();
            case 10: return await LeaveAsync();
            case 11: return await ExcuseAsync();
            case 12: return await DelegateAsync();
            case 13 or 14: return await StandardAsync();
            case 15: return await SegmentAsync();
            case 16 or 17: return await MoveAsync();
            case 18: return Chance(0.4) ? Rename() : Employ();
            default: return Hire();
        }
    }

    private T One<T>(IReadOnlyList<T> many) => many[_random.Next(many.Count)];

    private async Task<T?> OneOfAsync<T>(IQueryable<T> rows) where T : class
    {
        // By a value that the seed decides: ids are new in every run.
        var all = await rows.ToListAsync();
        return all.Count == 0 ? null : One(all);
    }

    private DateOnly Day() => first.AddDays(_random.Next(_today.DayNumber - first.DayNumber + 12));

    private DateOnly? Until(DateOnly from, int most) => Chance(0.2) ? null : from.AddDays(_random.Next(most));

    // Everybody reports to somebody before them, so no circle can arise.
    private Person Above(Person person) => _people[_random.Next(_people.IndexOf(person))];

    private void AddPerson(int at)
    {
        var person = new Person { OrganisationId = _organisation, ExternalId = $"P{at:000}", Name = $"P{at}", Email = $"p{at}@test.example", Title = at % 3 == 2 ? null : $"Title {at % 3}", Region = Regions[at % 4] };
        _people.Add(person);
        _db.Add(person);
    }

    private void AddSession()
    {
        var (id, day) = (SessionId.New(), Day());
        _db.Add(new Session
        {
            OrganisationId = _organisation,
            Id = id,
            ExternalId = id.Value.ToString(),
            Kind = One(Kinds),
            Day = day,
            State = Chance(0.9) ? SessionState.Held : SessionState.Planned,
            Minutes = Chance(0.8) ? _random.Next(10, 90) : null,
            Logged = Chance(0.7) ? new DateTimeOffset(day.AddDays(_random.Next(12)).ToDateTime(TimeOnly.MinValue), TimeSpan.Zero) : null,
            CalendarEvent = Chance(0.3) ? "event" : null,
            ChecksPassed = _random.Next(7),
            ChecksFailed = _random.Next(4),
            Coaches = [.. Some(2).Select(person => new SessionCoach { OrganisationId = _organisation, SessionId = id, PersonId = person.Id })],
            Reps = [.. Some(3).Select(person => new SessionRep { OrganisationId = _organisation, SessionId = id, PersonId = person.Id, Response = One(Enum.GetValues<RepResponse>()) })],
        });
    }

    private IEnumerable<Person> Some(int most) => _people.OrderBy(_ => _random.Next()).Take(_random.Next(1, most + 1));

    private Task<Session?> SessionAsync() => OneOfAsync(_db.Set<Session>().Include(row => row.Coaches).Include(row => row.Reps).OrderBy(row => row.Day).ThenBy(row => row.Id));

    private async Task<string> CorrectAsync()
    {
        if (await SessionAsync() is not { } session) return "";
        switch (_random.Next(7))
        {
            case 0: session.Day = Day(); return "session moved";
            case 1: session.Kind = One(Kinds); return "session of another kind";
            case 2: session.State = One(Enum.GetValues<SessionState>()); return "session of another state";
            case 3: session.Deleted = session.Deleted is null ? DateTimeOffset.UnixEpoch : null; return "session deleted or restored";
            case 5: (session.ChecksPassed, session.ChecksFailed) = (_random.Next(7), _random.Next(4)); return "session judged otherwise";
            case 4: session.Notes = "other words"; return "session of other words";
            default:
                (session.Minutes, session.Logged) = (_random.Next(10, 90), new DateTimeOffset(session.Day.AddDays(_random.Next(12)).ToDateTime(TimeOnly.MinValue), TimeSpan.Zero));
                session.CalendarEvent = Chance(0.5) ? "event" : null;
                return "session logged otherwise";
        }
    }

    private async Task<string> AnswerAsync()
    {
        if (await SessionAsync() is { Reps.Count: > 0 } session) One([.. session.Reps]).Response = One(Enum.GetValues<RepResponse>());
        return "session answered";
    }

    private async Task<string> ReassignAsync()
    {
        if (await SessionAsync() is not { } session) return "";
        var person = Somebody;
        if (Chance(0.3))
        {
            if (!session.WasCoachedBy(person)) session.Coaches.Add(new SessionCoach { OrganisationId = _organisation, SessionId = session.Id, PersonId = person });
            else if (session.Coaches.Count > 1) session.Coaches.Remove(session.Coaches.First(row => row.PersonId == person));
        }
        else if (!session.Names(person)) session.Reps.Add(new SessionRep { OrganisationId = _organisation, SessionId = session.Id, PersonId = person });
        else if (session.Reps.Count > 1) session.Reps.Remove(session.Reps.First(row => row.PersonId == person));
        return "session of others";
    }

    private async Task<string> RemoveSessionAsync()
    {
        if (!Chance(0.3) || await SessionAsync() is not { } session) return "";
        _db.RemoveRange(await _db.Set<Commitment>().Where(row => row.SessionId == session.Id).ToListAsync());
        _db.Remove(session);
        return "session removed";
    }

    private async Task<string> PromiseAsync()
    {
        var known = await OneOfAsync(_db.Set<Commitment>().OrderBy(row => row.Made).ThenBy(row => row.Id));
        if (known is null || Chance(0.4))
        {
            if (await SessionAsync() is not { Coaches.Count: > 0, Reps.Count: > 0 } session || _db.Entry(session).State != EntityState.Unchanged) return "";
            var id = CommitmentId.New();
            _db.Add(new Commitment
            {
                OrganisationId = _organisation,
                Id = id,
                ExternalId = id.Value.ToString(),
                SessionId = session.Id,
                Made = session.Day,
                Due = session.Day.AddDays(_random.Next(1, 20)),
                OwnerId = Chance(0.5) ? session.Coaches[0].PersonId : session.Reps[0].PersonId,
            });
            return "promised";
        }
        switch (_random.Next(3))
        {
            case 0: known.Due = Chance(0.1) ? null : Day(); break;
            case 1: (known.Outcome, known.Closed) = (null, null); break;
            default: (known.Outcome, known.Closed) = (One(Enum.GetValues<CommitmentOutcome>()), (known.Due ?? _today).AddDays(_random.Next(-5, 5))); break;
        }
        return "promise changed";
    }

    private async Task<string> LeaveAsync()
    {
        var known = await OneOfAsync(_db.Set<Leave>().OrderBy(row => row.From).ThenBy(row => row.Id));
        var from = Day();
        if (known is null || Chance(0.5)) _db.Add(new Leave { OrganisationId = _organisation, PersonId = Somebody, From = from, Until = Until(from, 20) });
        else if (Chance(0.4)) _db.Remove(known);
        else (known.From, known.Until) = (from, Until(from, 20));
        return "leave";
    }

    private async Task<string> ExcuseAsync()
    {
        var known = await OneOfAsync(_db.Set<Excuse>().OrderBy(row => row.From).ThenBy(row => row.Id));
        var (from, cover) = (Day(), One(Enum.GetValues<ExcuseCover>()));
        if (known is null || Chance(0.5))
            _db.Add(new Excuse { OrganisationId = _organisation, AppliesTo = cover, PersonId = cover == ExcuseCover.Everyone ? null : Somebody, From = from, Until = Until(from, 12), Reason = "why" });
        else if (Chance(0.5)) _db.Remove(known);
        else (known.From, known.Until) = (from, Until(from, 12));
        return $"excuse {cover}";
    }

    private async Task<string> DelegateAsync()
    {
        var known = await OneOfAsync(_db.Set<Delegation>().OrderBy(row => row.From).ThenBy(row => row.Id));
        var from = Day();
        if (known is null || Chance(0.6)) _db.Add(new Delegation { OrganisationId = _organisation, RepId = Somebody, DelegateId = Somebody, From = from, Until = Until(from, 40) });
        else _db.Remove(known);
        return "delegate";
    }

    private async Task<string> StandardAsync()
    {
        var all = await _db.Set<Standard>().OrderBy(row => row.From).ThenBy(row => row.Id).ToListAsync();
        if (all.Count > 8 && Chance(0.5)) { _db.Remove(One(all)); return "standard removed"; }
        if (all.Count > 0 && Chance(0.3)) { var known = One(all); known.Until = Until(known.From, 120); return "standard ended"; }
        var (kind, from) = (One(Kinds), Day());
        var (segment, team) = _random.Next(3) switch { 0 => (One(Segments[1..]), null), 1 => (null, (PersonId?)Somebody), _ => ((string?)null, (PersonId?)null) };
        if (all.Concat(_db.ChangeTracker.Entries<Standard>().Select(entry => entry.Entity)).Any(row => row.Kind == kind && row.From == from && row.Segment == segment && row.TeamOf == team)) return "";
        _db.Add(new Standard { OrganisationId = _organisation, Kind = kind, Times = _random.Next(0, 3), Days = _random.Next(3, 25), From = from, Until = Until(from, 90), Segment = segment, TeamOf = team });
        return "standard";
    }

    private async Task<string> SegmentAsync()
    {
        var (person, from) = (Somebody, Day());
        if (await _db.Set<SegmentMembership>().FindAsync(_organisation, person, from) is { } known) known.Segment = One(Segments);
        else _db.Add(new SegmentMembership { OrganisationId = _organisation, PersonId = person, From = from, Segment = One(Segments) });
        return "segment";
    }

    private async Task<string> MoveAsync()
    {
        var rows = await _db.Set<ReportingLine>().ToListAsync();
        if (_db.ChangeTracker.Entries<ReportingLine>().Any(entry => entry.State != EntityState.Unchanged)) return "";
        var person = _people[_random.Next(1, _people.Count)];
        var from = Day();
        if (from < (person.Starts ?? first)) return "";
        var moved = ReportingLines.Move(person, Chance(0.1) ? null : Above(person), from, _people, rows);
        _db.RemoveRange(moved.Removes);
        if (moved.Begins is not null) _db.Add(moved.Begins);
        return $"{person.Name} moved from {from:yyyy-MM-dd}";
    }

    private string Employ()
    {
        var person = One(_people);
        if (Chance(0.5)) person.Ends = Chance(0.5) ? null : Day();
        else person.Starts = Chance(0.5) ? null : first.AddDays(_random.Next(60));
        return $"{person.Name} there from {person.Starts} to {person.Ends}";
    }

    // Names of people are told apart by their ids, so that differences can be read.
    private string Rename()
    {
        var person = One(_people);
        person.Name = $"{One(["Öz", "ost", "Ost"])} {person.ExternalId}";
        (person.Title, person.Region, person.Email) = (One(["Title 0", "title 1", null]), One(Regions), Chance(0.3) ? null : $"{person.Name.Replace(' ', '.')}@test.example");
        return $"{person.ExternalId} is {person.Name}";
    }

    private string Hire()
    {
        if (_people.Count > 14 || _db.ChangeTracker.Entries<Person>().Any(entry => entry.State == EntityState.Added)) return "";
        AddPerson(_people.Count);
        var person = _people[^1];
        _db.Add(new ReportingLine { OrganisationId = _organisation, PersonId = person.Id, CoachId = Above(person).Id, From = Day() });
        return "hired";
    }
}
