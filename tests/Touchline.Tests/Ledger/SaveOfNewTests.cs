using Microsoft.EntityFrameworkCore;
using Touchline.Data;
using Touchline.Model;
using Touchline.Model.People;
using Touchline.Model.Sessions;
using Xunit;

namespace Touchline.Tests.Ledger;

public class SaveOfNewOnSqlite() : SaveOfNewTests(Database.Sqlite);

[Trait("needs", "postgres")]
public class SaveOfNewOnPostgres() : SaveOfNewTests(Database.Postgres);

/// <summary>New sessions are written past the change tracker, in two round trips.</summary>
public abstract class SaveOfNewTests(Database database)
{
    private static readonly DateOnly Today = new(2026, 3, 10);
    private static readonly DayRange Quarter = new(new(2026, 1, 1), new(2026, 3, 31));

    [Fact]
    public async Task What_is_saved_is_read_back_as_it_was_made()
    {
        await using var house = await OpenAsync();
        var session = await MadeAsync(house);
        (session.Notes, session.Logged, session.CalendarEvent) = ("Was gut lief: 良い", new DateTimeOffset(2026, 3, 10, 9, 30, 1, 234, TimeSpan.FromHours(2)), null);
        await using (var db = house.Open())
        {
            db.Add(session);
            db.Add(new PrivateNote { OrganisationId = session.OrganisationId, SessionId = session.Id, AuthorId = session.Coaches[0].PersonId, Sealed = "sealed" });
            await db.SaveChangesAsync();
            Assert.Equal(EntityState.Unchanged, db.Entry(session).State);
            // The same unit of work goes on to change what it made.
            session.Minutes = 45;
            await db.SaveChangesAsync();
        }

        await using var other = house.Open();
        var read = (await other.FindSessionAsync(session.Id, CancellationToken.None))!;
        Assert.Equal((session.Notes, session.Logged, null, 45, session.Day, session.Kind), (read.Notes, read.Logged, read.CalendarEvent, read.Minutes!.Value, read.Day, read.Kind));
        Assert.Equal("sealed", (await other.FindPrivateNoteAsync(session.Id, session.Coaches[0].PersonId, CancellationToken.None))!.Sealed);
        await house.CompareAsync("saved", [Quarter]);
    }

    [Fact]
    public async Task A_session_that_the_database_refuses_leaves_nothing_and_the_next_save_goes_on()
    {
        await using var house = await OpenAsync();
        var (first, again, next) = (await MadeAsync(house), await MadeAsync(house), await MadeAsync(house));
        again.ExternalId = first.ExternalId;
        await using (var db = house.Open())
        {
            db.Add(first);
            await db.SaveChangesAsync();
        }
        var revision = await RevisionAsync(house);

        await using (var db = house.Open())
        {
            db.Add(again);
            await Assert.ThrowsAsync<DbUpdateException>(() => db.SaveChangesAsync());
        }
        Assert.Equal(revision, await RevisionAsync(house));
        await using (var db = house.Open())
        {
            db.Add(next);
            await db.SaveChangesAsync();
        }

        Assert.Equal(revision + 1, await RevisionAsync(house));
        await using (var db = house.Open()) Assert.Null(await db.FindSessionAsync(again.Id, CancellationToken.None));
        await house.CompareAsync("refused", [Quarter]);
    }

    [Fact]
    public async Task The_revision_stands_while_saves_are_folded_into_it()
    {
        await using var house = await OpenAsync();
        await using var db = house.Open();
        db.Add(await MadeAsync(house));
        await db.SaveChangesAsync();
        var revision = await db.RevisionAsync(CancellationToken.None);

        await house.RollupsOf(db).FoldAsync(CancellationToken.None);

        Assert.Equal(revision, await db.RevisionAsync(CancellationToken.None));
    }

    private async Task<LedgerHouse> OpenAsync()
    {
        var house = await LedgerHouse.OpenAsync(database);
        var edits = new RandomEdits(8, Quarter.From);
        house.Today = Today;
        house.Enter(edits.Organisation);
        await using (var db = house.Open()) await edits.FoundAsync(db, house.Today);
        await house.CompareAsync("founded", [Quarter]);
        return house;
    }

    private static async Task<Session> MadeAsync(LedgerHouse house)
    {
        await using var db = house.Open();
        var line = await db.Set<ReportingLine>().FirstAsync();
        var id = SessionId.New();
        return new Session
        {
            OrganisationId = line.OrganisationId,
            Id = id,
            ExternalId = id.Value.ToString(),
            Kind = Kind.OneOnOne,
            Day = Today,
            State = SessionState.Held,
            Coaches = [new SessionCoach { OrganisationId = line.OrganisationId, SessionId = id, PersonId = line.CoachId }],
            Reps = [new SessionRep { OrganisationId = line.OrganisationId, SessionId = id, PersonId = line.PersonId }],
        };
    }

    private static async Task<long> RevisionAsync(LedgerHouse house)
    {
        await using var db = house.Open();
        return await db.RevisionAsync(CancellationToken.None);
    }
}
