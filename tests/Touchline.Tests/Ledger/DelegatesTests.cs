using Touchline.Model;
using Touchline.Model.Measures;
using Touchline.Model.People;
using Touchline.Model.Sessions;
using Xunit;

namespace Touchline.Tests.Ledger;

public class DelegatesOnSqlite() : DelegatesTests(Database.Sqlite);

[Trait("needs", "postgres")]
public class DelegatesOnPostgres() : DelegatesTests(Database.Postgres);

/// <summary>One session of several reps, which counts because of who coaches instead of their own coach.</summary>
public abstract class DelegatesTests(Database database) : IAsyncLifetime
{
    private static readonly DateOnly First = new(2026, 1, 1);
    private static readonly IReadOnlyList<DayRange> Quarter = [Period.Containing(PeriodUnit.Quarter, First, 1).Days];
    private static readonly string[] People = ["Vera", "Cora", "Otto", "Rita", "Ralf"];
    private static readonly string[] Reps = ["Rita", "Ralf"];
    private readonly OrganisationId _organisation = OrganisationId.New();
    private readonly Dictionary<string, PersonId> _ids = [];
    private LedgerHouse _house = default!;

    public async ValueTask InitializeAsync()
    {
        _house = await LedgerHouse.OpenAsync(database);
        _house.Today = new DateOnly(2026, 3, 10);
        _house.Enter(_organisation);
        await using var db = _house.Open();
        db.Add(new Touchline.Model.People.Organisation { Id = _organisation, Name = "Delegates" });
        foreach (var name in People)
        {
            var person = new Person { OrganisationId = _organisation, ExternalId = name, Name = name };
            _ids[name] = person.Id;
            db.Add(person);
        }
        await db.SaveChangesAsync();
        foreach (var (name, coach) in new[] { ("Cora", "Vera"), ("Otto", "Vera"), ("Rita", "Cora"), ("Ralf", "Cora") })
            db.Add(new ReportingLine { OrganisationId = _organisation, PersonId = _ids[name], CoachId = _ids[coach], From = First });
        db.Add(new Touchline.Model.Standards.Standard { OrganisationId = _organisation, Kind = Kind.TeamMeeting, Times = 1, Days = 14, From = First });
        await db.SaveChangesAsync();
        await _house.RollupsOf(db).PrepareAsync(CancellationToken.None);
    }

    public ValueTask DisposeAsync() => _house.DisposeAsync();

    [Fact]
    public async Task Naming_the_delegate_of_each_rep_in_turn_counts_their_session_once()
    {
        var session = SessionId.New();
        await SaveAsync(db => db.Add(new Session
        {
            OrganisationId = _organisation,
            Id = session,
            ExternalId = "meeting",
            Kind = Kind.TeamMeeting,
            Day = new DateOnly(2026, 2, 10),
            State = SessionState.Held,
            Minutes = 45,
            Coaches = [new SessionCoach { OrganisationId = _organisation, SessionId = session, PersonId = _ids["Otto"] }],
            Reps = [.. Reps.Select(rep => new SessionRep { OrganisationId = _organisation, SessionId = session, PersonId = _ids[rep] })],
        }));
        await CompareAsync("coached by a stranger");

        var (ofRita, ofRalf) = (Delegation("Rita"), Delegation("Ralf"));
        await SaveAsync(db => db.Add(ofRita));
        await CompareAsync("one delegate");
        await SaveAsync(db => db.Add(ofRalf));
        await CompareAsync("two delegates");
        await SaveAsync(db => db.Add(new Commitment { OrganisationId = _organisation, ExternalId = "promise", SessionId = session, OwnerId = _ids["Ralf"], Made = new DateOnly(2026, 2, 10), Due = new DateOnly(2026, 2, 20), Text = "Call" }));
        await CompareAsync("a commitment");
        await SaveAsync(db => db.Remove(ofRita));
        await CompareAsync("one delegate gone");
        await SaveAsync(db => db.Remove(ofRalf));
        await CompareAsync("both gone");
    }

    private Delegation Delegation(string rep) => new() { OrganisationId = _organisation, RepId = _ids[rep], DelegateId = _ids["Otto"], From = new DateOnly(2026, 2, 1), Until = new DateOnly(2026, 2, 28) };

    private async Task SaveAsync(Action<Touchline.Data.TouchlineDb> change)
    {
        await using var db = _house.Open();
        change(db);
        await db.SaveChangesAsync();
    }

    private Task CompareAsync(string when) => _house.CompareAsync(when, Quarter);
}
