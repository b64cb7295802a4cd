using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Touchline.Data;
using Touchline.Model;
using Touchline.Model.Measures;
using Touchline.Model.People;
using Touchline.Model.Standards;
using Touchline.Web;

namespace Touchline.Tests;

/// <summary>
/// A small organisation in a running house: Vera over Lena and Otto; Lena over Cora; Cora over Rita and Rolf; Otto over
/// Olaf; operations beside them. Everybody has an account with the same password.
/// </summary>
public sealed class Organisation : IAsyncDisposable
{
    public const string Password = "correct horse battery";

    private static readonly (string Name, string? Coach)[] People =
        [("Vera", null), ("Lena", "Vera"), ("Otto", "Vera"), ("Cora", "Lena"), ("Rita", "Cora"), ("Rolf", "Cora"), ("Olaf", "Otto")];

    private readonly Dictionary<string, PersonId> _ids = [];
    private OrganisationId _organisation;

    private Organisation(House house) => House = house;

    public House House { get; }

    public string Id(string name) => _ids[name].Value.ToString();

    public PersonId Person(string name) => _ids[name];

    public static async Task<Organisation> FoundAsync(Database database, string? today = null, IReadOnlyList<System.Reflection.Assembly>? kindsFrom = null)
    {
        var org = new Organisation(await House.StartAsync(database, today: today, kindsFrom: kindsFrom));
        using var operations = org.House.Visit();
        var answer = await operations.PostAsync("/first-run", ("organisation", "Test"), ("zone", "UTC"), ("currency", "EUR"), ("fiscal", "1"),
            ("name", "operations"), ("email", "operations@test.example"), ("password", Password), ("token", org.House.Token));
        if (answer.Code != 302) throw new InvalidOperationException("First run refused: " + answer.Text);
        await org.HirePeopleAsync();
        return org;
    }

    public async Task<Visitor> SignInAsync(string name)
    {
        var visitor = House.Visit();
        var answer = await visitor.PostAsync("/sign-in", ("email", name + "@test.example"), ("password", Password));
        if (answer.Code != 302) throw new InvalidOperationException($"{name} could not sign in: {answer.Text}");
        await visitor.GetAsync("/today");
        return visitor;
    }

    public async Task<Snapshot> SnapshotAsync()
    {
        await using var scope = Scope();
        return await scope.ServiceProvider.GetRequiredService<Records>().ReadAsync();
    }

    public async Task<OrganisationRecords> RecordsAsync() => (await SnapshotAsync()).Records;

    /// <summary>Sessions that count for a coach's own team, this year.</summary>
    public async Task<long> SessionsOfAsync(string coach)
    {
        var snapshot = await SnapshotAsync();
        var year = new DayRange(new DateOnly(snapshot.Today.Year, 1, 1), new DateOnly(snapshot.Today.Year, 12, 31));
        return snapshot.Measures.Scorecards(year).Where(row => row.Key.Coach == _ids[coach] && row.Key.Scope == Model.Measures.Scope.Own).Sum(row => row.Value.Sessions);
    }

    public async Task<IReadOnlyList<AuditEntry>> AuditAsync(string about)
    {
        await using var scope = Scope();
        return await scope.ServiceProvider.GetRequiredService<AuditTrail>().ReadAsync(_ids[about], 0, 100, CancellationToken.None);
    }

    /// <summary>Everything a table holds, as text: what somebody with the database alone would see.</summary>
    public async Task<IReadOnlyList<string>> EveryValueOfAsync(string table)
    {
        await using var scope = Scope();
        var connection = scope.ServiceProvider.GetRequiredService<TouchlineDb>().Database.GetDbConnection();
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = $"SELECT * FROM {table}";
        await using var reader = await command.ExecuteReaderAsync();
        var values = new List<string>();
        while (await reader.ReadAsync())
            for (var column = 0; column < reader.FieldCount; column++) values.Add(Convert.ToString(reader.GetValue(column), CultureInfo.InvariantCulture) ?? "");
        return values;
    }

    /// <summary>From a day on somebody reports to another coach.</summary>
    public async Task ReportToAsync(string name, string coach, string from)
    {
        await using var scope = Scope();
        var db = scope.ServiceProvider.GetRequiredService<TouchlineDb>();
        var day = DateOnly.ParseExact(from, "yyyy-MM-dd", CultureInfo.InvariantCulture);
        foreach (var line in (await db.Set<ReportingLine>().ToListAsync()).Where(line => line.PersonId == _ids[name])) line.Until = day.AddDays(-1);
        db.Add(new ReportingLine { OrganisationId = _organisation, PersonId = _ids[name], CoachId = _ids[coach], From = day });
        await db.SaveChangesAsync();
    }

    /// <summary>Services as a request of this organisation has them.</summary>
    public AsyncServiceScope Scope()
    {
        var scope = House.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<OrganisationScope>().Enter(_organisation);
        return scope;
    }

    private async Task HirePeopleAsync()
    {
        await using (var first = House.Services.CreateAsyncScope())
            _organisation = (await Setup.OnlyOrganisationAsync(first.ServiceProvider.GetRequiredService<TouchlineDb>(), CancellationToken.None))!.Value;
        await using var scope = Scope();
        var db = scope.ServiceProvider.GetRequiredService<TouchlineDb>();
        var hash = new Microsoft.AspNetCore.Identity.PasswordHasher<Account>();
        foreach (var (name, coach) in People)
        {
            var person = new Person { OrganisationId = _organisation, ExternalId = name, Name = name };
            _ids[name] = person.Id;
            db.Add(person);
            var email = name + "@test.example";
            var account = new Account
            {
                Id = Guid.CreateVersion7(),
                OrganisationId = _organisation,
                PersonId = person.Id,
                DisplayName = name,
                UserName = email,
                NormalizedUserName = email.ToUpperInvariant(),
                Email = email,
                NormalizedEmail = email.ToUpperInvariant(),
                SecurityStamp = Guid.NewGuid().ToString("N"),
                LockoutEnabled = true,
            };
            account.PasswordHash = hash.HashPassword(account, Password);
            db.Add(account);
            if (coach is not null) db.Add(new ReportingLine { OrganisationId = _organisation, PersonId = person.Id, CoachId = _ids[coach], From = new DateOnly(2026, 1, 1) });
        }
        foreach (var standard in DefaultStandards.ForEveryone)
            db.Add(new Standard { OrganisationId = _organisation, Kind = standard.Kind, Times = standard.Times, Days = standard.Days, From = new DateOnly(2026, 1, 1), Source = standard.Source });
        await db.SaveChangesAsync();
    }

    public ValueTask DisposeAsync() => House.DisposeAsync();
}
