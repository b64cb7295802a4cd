using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;
using Touchline.Data;
using Touchline.Data.Ledger;
using Touchline.Model;
using Touchline.Model.Measures;
using Xunit;

namespace Touchline.Tests.Ledger;

/// <summary>A database without the web around it, and a day that the test moves.</summary>
public sealed class LedgerHouse : IAsyncDisposable
{
    private readonly Installation _installation;
    private readonly string _folder;

    // One for all readers, as in a running program: what one of them kept must not be told to another when it is old.
    private readonly StructuresKept _structures = new();

    private readonly PeopleDirectoriesKept _directories = new();

    private LedgerHouse(Installation installation, string folder) => (_installation, _folder) = (installation, folder);

    public OrganisationScope Scope { get; private set; } = new();

    public DateOnly Today { get; set; }

    public static async Task<LedgerHouse> OpenAsync(Database database)
    {
        var folder = Directory.CreateTempSubdirectory("touchline-ledger-").FullName;
        var postgres = database == Database.Postgres ? await House.NewPostgresAsync() : null;
        var installation = new Installation(folder, postgres, isDemo: false, NullLoggerFactory.Instance);
        await installation.PrepareAsync(CancellationToken.None);
        return new LedgerHouse(installation, folder);
    }

    /// <summary>The only organisation of an installation that is there already, on its own day.</summary>
    public static async Task<LedgerHouse> AtAsync(string folder, string? postgres, bool isDemo)
    {
        var installation = new Installation(folder, postgres, isDemo, NullLoggerFactory.Instance);
        var house = new LedgerHouse(installation, Directory.CreateTempSubdirectory("touchline-ledger-").FullName);
        await using var db = installation.Open(new OrganisationScope());
        house.Enter((await Web.Setup.OnlyOrganisationAsync(db, CancellationToken.None))!.Value);
        await using var own = house.Open();
        var organisation = await own.OrganisationAsync(CancellationToken.None);
        house.Today = organisation.DemoDay!.Value;
        return house;
    }

    /// <summary>Turns to another organisation of the same database.</summary>
    public void Enter(OrganisationId organisation)
    {
        Scope = new OrganisationScope();
        Scope.Enter(organisation);
    }

    /// <summary>From how many persons on a save leaves figures to a recount.</summary>
    public int ManyReps { get; set; } = 2_000;

    public TouchlineDb Open()
    {
        var db = _installation.Open(Scope);
        db.ManyReps = ManyReps;
        return db;
    }

    /// <summary>Counts one piece of what a mass change left, as a program does that has just been started.</summary>
    public async Task<bool> RecountAsync()
    {
        await using var db = Open();
        return await new Recounts(db) { Lines = 3, Chains = 2 }.PieceAsync(CancellationToken.None);
    }

    public Rollups RollupsOf(TouchlineDb db) => new(db, new OrganisationClock(TimeProvider.System, Today));

    public OrganisationClock Clock => new(TimeProvider.System, Today);

    /// <summary>All records, from which the direct computation is made.</summary>
    public Task<Snapshot> WholeAsync(TouchlineDb db) => new Records(db, _installation, Clock, new RecordsKept()).ReadAsync();

    /// <summary>What pages read with; all records are at hand where they are given.</summary>
    public (Present Present, Excerpts Excerpts, Structures Structures) ReadersOf(TouchlineDb db, Snapshot? atHand = null)
    {
        var kept = new RecordsKept();
        if (atHand is not null) kept.Keep((_installation.Name, db.OrganisationId), atHand.Revision, atHand);
        var present = new Present(db, Clock, RollupsOf(db));
        return (present, new Excerpts(db, present, _installation, kept), new Structures(db, present, _installation, _structures));
    }

    public PeopleDirectories DirectoriesOf(TouchlineDb db) => new(db, ReadersOf(db).Present, _installation, _directories);

    /// <summary>Asserts that every row of the scorecard is the one that the direct computation gives.</summary>
    public async Task CompareAsync(string when, IEnumerable<DayRange> periods, PersonId? of = null)
    {
        while (await RecountAsync()) { }
        await using var db = Open();
        var snapshot = await new Records(db, _installation, new OrganisationClock(TimeProvider.System, Today), new RecordsKept()).ReadAsync();
        var rollups = RollupsOf(db);
        await rollups.PrepareAsync(CancellationToken.None);
        var differences = await new LedgerCheck(db).RunAsync(CancellationToken.None);
        Assert.True(differences is { IsNone: true }, $"{when}, today {Today:yyyy-MM-dd}: {differences?.Counts} counts and {string.Join(", ", differences?.Tables ?? [])} are not what counting anew gives");
        foreach (var period in periods)
        {
            var rows = await rollups.ScorecardRowsAsync(period, of, CancellationToken.None);
            var (want, got) = (ScorecardRows.Of(snapshot.Measures, snapshot.Records, period, of).Select(Text).ToList(), rows.Select(Text).ToList());
            if (!want.SequenceEqual(got))
                Assert.Fail($"{when}, {period}, today {Today:yyyy-MM-dd}\nrecords: {string.Join("\n         ", want.Except(got).Take(6))}\nledger:  {string.Join("\n         ", got.Except(want).Take(6))}");
        }
    }

    private static string Text(ScorecardRow row) => $"{row.Coach} {row.Scope} {row.Kind} {row.Counts} {row.ConsistencyText}";

    public ValueTask DisposeAsync()
    {
        Installation.ReleaseFiles();
        if (_installation.Postgres is not null) NpgsqlConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
        return ValueTask.CompletedTask;
    }
}
