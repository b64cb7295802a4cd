using Touchline.Tests.CommandLine;
using Xunit;

namespace Touchline.Tests.Imports;

public class UndoImportOnSqlite() : UndoImportTests(Database.Sqlite);

[Trait("needs", "postgres")]
public class UndoImportOnPostgres() : UndoImportTests(Database.Postgres);

public abstract class UndoImportTests(Database database) : IAsyncLifetime
{
    private static readonly string[] Records = ["person", "reporting_line", "segment_membership", "session", "session_coach", "session_rep", "standard", "result", "opportunity"];
    private Organisation _org = default!;
    private Visitor _operations = default!;

    public async ValueTask InitializeAsync()
    {
        _org = await Organisation.FoundAsync(database);
        _operations = await _org.SignInAsync("operations");
    }

    public ValueTask DisposeAsync()
    {
        _operations.Dispose();
        return _org.DisposeAsync();
    }

    public static TheoryData<string, string, string> Files => new()
    {
        { "people.csv", "person,name,manager,segment,title\nRita,Rita Renamed,Otto,Inside,AE\nNina,Nina,Cora,Field,\nRolf,Rolf,Cora,Field,\n", "person,name,manager,segment\nNina,Nina N.,Lena,Inside\nOla,Ola,Nina,\n" },
        { "sessions.csv", "session,kind,day,coaches,reps,minutes,notes\nS1,one-on-one,2026-03-03,Cora,Rita,30,first\nS2,joint-call,2026-03-04,Cora,Rolf,90,\n", "session,kind,day,coaches,reps,minutes,notes\nS1,one-on-one,2026-03-05,Lena;Cora,Rolf,45,second\nS3,team-meeting,2026-03-06,Cora,Rita;Rolf,60,\n" },
        { "standards.csv", "kind,times,days,segment,team,from\none-on-one,1,14,Field,,2026-01-01\n", "kind,times,days,segment,team,from\none-on-one,2,21,Field,,2026-01-01\nDeal clinic,1,30,,,2026-02-01\n" },
        { "quotas.csv", "person,month,metric,value\nRita,2026-03,quota,1000\n", "person,month,metric,value\nRita,2026-03,quota,1200.5\nRolf,2026-03,quota,900\n" },
    };

    [Theory]
    [MemberData(nameof(Files))]
    public async Task Two_imports_taken_back_leave_every_record_as_it_was(string name, string first, string second)
    {
        var atFirst = await RecordsAsync();
        var one = await InAsync(name, first);
        var between = await RecordsAsync();
        Assert.NotEqual(atFirst, between);
        var two = await InAsync(name, second);
        Assert.NotEqual(between, await RecordsAsync());

        await _operations.PostAsync(two + "/undo");
        Assert.Equal(between, await RecordsAsync());

        await _operations.PostAsync(one + "/undo");
        Assert.Equal(atFirst, await RecordsAsync());
    }

    [Fact]
    public async Task What_was_changed_by_hand_since_is_not_lost_by_an_undo()
    {
        var address = await InAsync("people.csv", "person,name,title\nRita,Rita,Account executive\n");
        var later = await InAsync("people.csv", "person,name,title\nRita,Rita,Senior account executive\n");
        await _operations.PostAsync(later + "/undo");
        await _operations.PostAsync($"/people/{_org.Id("Rita")}/details", ("name", "Rita"), ("external-id", "Rita"), ("title", "By hand"));
        var before = await RecordsAsync();
        Assert.Contains("By hand", before, StringComparison.Ordinal);

        var refused = await _operations.PostAsync(address + "/undo");

        Assert.Equal(422, refused.Code);
        Assert.Contains("came later", refused.Text, StringComparison.Ordinal);
        Assert.Equal(before, await RecordsAsync());
    }

    [Fact]
    public async Task A_person_who_has_coached_since_cannot_be_taken_out_again()
    {
        var address = await InAsync("people.csv", "person,name,manager\nNina,Nina,Cora\n");
        using var coach = await _org.SignInAsync("Cora");
        var nina = (await _org.RecordsAsync()).People.Single(person => person.ExternalId == "Nina").Id.Value.ToString();
        Assert.Equal("/today", (await coach.PostAsync("/sessions", ("kind", "one-on-one"), ("rep", nina))).Location);
        var before = await RecordsAsync();

        Assert.Equal(422, (await _operations.PostAsync(address + "/undo")).Code);
        Assert.Equal(before, await RecordsAsync());
    }

    [Fact]
    public async Task A_session_that_was_deleted_stays_deleted_when_its_file_comes_again()
    {
        const string file = "session,kind,day,coaches,reps,minutes\nS1,one-on-one,2026-03-03,Cora,Rita,30\n";
        await InAsync("sessions.csv", file);
        using var coach = await _org.SignInAsync("Cora");
        await coach.PostAsync($"/sessions/{(await _org.RecordsAsync()).Sessions[0].Id.Value}/delete");

        await InAsync("sessions.csv", file.Replace(",30", ",45", StringComparison.Ordinal));

        var session = Assert.Single((await _org.RecordsAsync()).Sessions);
        Assert.NotNull(session.Deleted);
        Assert.Equal(45, session.Minutes);
    }

    private async Task<string> InAsync(string name, string content)
    {
        var (address, page) = await _operations.SendAsync(name, content);
        var done = await _operations.ConfirmAsync(address);
        Assert.True(done.Text.Contains("Undo this import", StringComparison.Ordinal), page.Text + done.Text);
        return address;
    }

    private async Task<string> RecordsAsync()
    {
        await using var scope = _org.Scope();
        return await EveryRow.OfAsync((Data.TouchlineDb)scope.ServiceProvider.GetService(typeof(Data.TouchlineDb))!, Records);
    }
}
