using Touchline.Data;
using Touchline.Data.Ledger;
using Touchline.Model;
using Touchline.Model.Sessions;
using Xunit;

namespace Touchline.Tests.Ledger;

public class ImportsKeepTheLedgerOnSqlite() : ImportsKeepTheLedgerTests(Database.Sqlite);

[Trait("needs", "postgres")]
public class ImportsKeepTheLedgerOnPostgres() : ImportsKeepTheLedgerTests(Database.Postgres);

public abstract class ImportsKeepTheLedgerTests(Database database)
{
    private static readonly DayRange[] Periods = [new(new(2026, 3, 1), new(2026, 3, 31)), new(new(2026, 1, 1), new(2026, 12, 31))];

    [Fact]
    public async Task An_import_and_its_undo_leave_the_scorecards_that_the_records_give()
    {
        await using var house = await LedgerHouse.OpenAsync(database);
        var edits = new RandomEdits(5, new DateOnly(2026, 1, 1));
        house.Today = new DateOnly(2026, 3, 10);
        house.Enter(edits.Organisation);
        await using (var db = house.Open()) await edits.FoundAsync(db, house.Today);
        await house.CompareAsync("before", Periods);
        var import = RecordId.New();

        await WriteAsync(house, db => db.Add(new ImportRun { OrganisationId = edits.Organisation, Id = import, At = DateTimeOffset.UnixEpoch }), (writer, cancellation) => writer.WriteAsync([.. Sessions(edits)], import, () => { }, cancellation));
        await using (var db = house.Open()) Assert.True(await house.RollupsOf(db).IsReadyAsync(CancellationToken.None), "The import was counted with what it touched, not all anew.");
        await house.CompareAsync("imported", Periods);

        await WriteAsync(house, _ => { }, (writer, cancellation) => writer.UndoAsync(import, cancellation));
        await house.CompareAsync("taken back", Periods);
    }

    [Fact]
    public async Task Sessions_of_a_large_import_are_counted_after_it_also_where_some_were_changed_before()
    {
        await using var house = await LedgerHouse.OpenAsync(database);
        var edits = new RandomEdits(6, new DateOnly(2026, 1, 1));
        house.Today = new DateOnly(2026, 3, 10);
        house.Enter(edits.Organisation);
        await using (var db = house.Open()) await edits.FoundAsync(db, house.Today);
        await house.CompareAsync("before", Periods);
        house.ManyReps = 5;
        var import = RecordId.New();

        await WriteAsync(house, db => db.Add(new ImportRun { OrganisationId = edits.Organisation, Id = import, At = DateTimeOffset.UnixEpoch }), (writer, cancellation) => writer.WriteAsync([.. Sessions(edits)], import, () => { }, cancellation));
        await using (var db = house.Open()) Assert.Equal(new(0, 20), await new Recounts(db).BehindAsync(CancellationToken.None));
        await house.RecountAsync();
        for (var at = 0; at < 12; at++)
        {
            await using var db = house.Open();
            await edits.EditAsync(db, house.Today);
            await db.SaveChangesAsync();
        }

        await house.CompareAsync("imported", Periods);
        await using (var db = house.Open()) Assert.Null(await new Recounts(db).BehindAsync(CancellationToken.None));
    }

    private static async Task WriteAsync(LedgerHouse house, Action<TouchlineDb> first, Func<ChangeWriter, CancellationToken, Task> write)
    {
        await using var db = house.Open();
        await using var transaction = await db.Database.BeginTransactionAsync();
        first(db);
        await db.SaveChangesAsync();
        await write(new ChangeWriter(db), CancellationToken.None);
        await transaction.CommitAsync();
    }

    private static IEnumerable<TableChanges> Sessions(RandomEdits edits)
    {
        var sessions = Enumerable.Range(0, 20).Select(at => (Id: SessionId.New(), Day: new DateOnly(2026, 2, 1).AddDays(at), Coach: edits.Somebody, Rep: edits.Somebody)).ToList();
        yield return new TableChanges(typeof(Session))
        {
            Added = sessions.Select(row => new Session { OrganisationId = edits.Organisation, Id = row.Id, ExternalId = row.Id.Value.ToString(), Kind = Kind.OneOnOne, Day = row.Day, State = SessionState.Held }),
        };
        yield return new TableChanges(typeof(SessionCoach)) { Added = sessions.Select(row => new SessionCoach { OrganisationId = edits.Organisation, SessionId = row.Id, PersonId = row.Coach }) };
        yield return new TableChanges(typeof(SessionRep)) { Added = sessions.Select(row => new SessionRep { OrganisationId = edits.Organisation, SessionId = row.Id, PersonId = row.Rep }) };
    }
}
