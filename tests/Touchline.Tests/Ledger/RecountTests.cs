using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Touchline.Data;
using Touchline.Data.Ledger;
using Touchline.Features.Audit;
using Touchline.Jobs;
using Touchline.Model;
using Touchline.Model.People;
using Touchline.Model.Sessions;
using Xunit;

namespace Touchline.Tests.Ledger;

public class RecountOnSqlite() : RecountTests(Database.Sqlite);

[Trait("needs", "postgres")]
public class RecountOnPostgres() : RecountTests(Database.Postgres);

public abstract class RecountTests(Database database)
{
    [Theory]
    [InlineData("UPDATE rollup SET tree_minutes = tree_minutes + 1 WHERE grain = 0 AND coach_id = (SELECT coach_id FROM rollup WHERE grain = 0 ORDER BY coach_id LIMIT 1)", true, "")]
    [InlineData("UPDATE rollup SET own_due = own_due - 1 WHERE grain = 1 AND coach_id = (SELECT coach_id FROM rollup WHERE grain = 1 ORDER BY coach_id LIMIT 1)", true, "")]
    [InlineData("DELETE FROM line_interval WHERE state = 0", false, "line_interval")]
    [InlineData("DELETE FROM chain WHERE up = 1", false, "chain")]
    [InlineData("UPDATE counted_days SET kind = 'other' WHERE kind = 'one-on-one'", false, "counted_days")]
    public async Task A_recount_finds_what_differs_from_the_records(string fault, bool isOfCounts, string table)
    {
        await using var house = await LedgerHouse.OpenAsync(database);
        var edits = new RandomEdits(3, new DateOnly(2026, 1, 1));
        house.Today = new DateOnly(2026, 3, 10);
        house.Enter(edits.Organisation);
        await using (var db = house.Open()) await edits.FoundAsync(db, house.Today);
        await using (var db = house.Open()) await HoldAsync(db, house.Today);
        await house.CompareAsync("before", []);

        await using var faulty = house.Open();
        await faulty.Database.ExecuteSqlRawAsync(fault);
        var differences = await new LedgerCheck(faulty).RunAsync(CancellationToken.None);

        Assert.Equal(isOfCounts, differences!.Counts > 0);
        Assert.Equal(table.Length == 0 ? [] : [table], differences.Tables);
    }

    // One that counts for sure.
    private static async Task HoldAsync(TouchlineDb db, DateOnly today)
    {
        var line = await db.Set<ReportingLine>().FirstAsync();
        var id = SessionId.New();
        db.Add(new Session
        {
            OrganisationId = line.OrganisationId,
            Id = id,
            ExternalId = id.Value.ToString(),
            Kind = Kind.OneOnOne,
            Day = today,
            State = SessionState.Held,
            Minutes = 30,
            Coaches = [new SessionCoach { OrganisationId = line.OrganisationId, SessionId = id, PersonId = line.CoachId }],
            Reps = [new SessionRep { OrganisationId = line.OrganisationId, SessionId = id, PersonId = line.PersonId }],
        });
        await db.SaveChangesAsync();
    }

    [Fact]
    public async Task Each_night_the_figures_are_counted_again_and_a_difference_is_told_and_put_right()
    {
        await using var house = await House.StartAsync(database, today: "2026-11-23");
        var edits = new RandomEdits(4, new DateOnly(2026, 8, 1));
        await InAsync(house, edits, db => edits.FoundAsync(db, new DateOnly(2026, 11, 23)));
        await InAsync(house, edits, services => services.GetRequiredService<Rollups>().PrepareAsync(CancellationToken.None));
        await InAsync(house, edits, async (TouchlineDb db) => await db.Database.ExecuteSqlRawAsync("UPDATE rollup SET tree_due = tree_due + 5"));

        house.Clock.GoTo("2026-11-24");
        var timetable = house.Services.GetRequiredService<Timetable>();
        await timetable.LookAsync(CancellationToken.None);
        await timetable.LookAsync(CancellationToken.None);

        await InAsync(house, edits, async services =>
        {
            var db = services.GetRequiredService<TouchlineDb>();
            var job = await db.Set<JobRow>().SingleAsync(row => row.Name == RecountFigures.Job);
            await services.GetRequiredService<JobQueue>().WaitForAsync(job.Id, CancellationToken.None);
            Assert.True((await new LedgerCheck(db).RunAsync(CancellationToken.None))!.IsNone);
            Assert.Equal(1, await db.Set<AuditEntry>().CountAsync(row => row.Act == "figures-recounted"));
        });
    }

    private static Task InAsync(House house, RandomEdits edits, Func<TouchlineDb, Task> act) => InAsync(house, edits, services => act(services.GetRequiredService<TouchlineDb>()));

    private static async Task InAsync(House house, RandomEdits edits, Func<IServiceProvider, Task> act)
    {
        await using var scope = house.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<OrganisationScope>().Enter(edits.Organisation);
        await act(scope.ServiceProvider);
    }
}
