using System.Text;
using Touchline.Tests.CommandLine;
using Xunit;

namespace Touchline.Tests.Imports;

public class RefusedFilesOnSqlite() : RefusedFilesTests(Database.Sqlite);

[Trait("needs", "postgres")]
public class RefusedFilesOnPostgres() : RefusedFilesTests(Database.Postgres);

public abstract class RefusedFilesTests(Database database) : IAsyncLifetime
{
    private const string Header = "Opportunity ID,Opportunity Owner,Stage,Close Date,Amount\n";
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

    public static TheoryData<string, byte[], string> Files => new()
    {
        { "empty.csv", [], "The file is empty." },
        { "blank.csv", Encoding.UTF8.GetBytes("\n\n\n"), "The file is empty." },
        { "image.csv", [0x89, 0x50, 0x4E, 0x47, 0, 1, 2, 3], "This is no text file." },
        { "report.xlsx", [0x50, 0x4B, 3, 4, 20, 0], "This is a spreadsheet or a zip file." },
        { "latin.csv", Encoding.Latin1.GetBytes(Header + "1,José,Closed Won,2026-03-01,5\n"), "This is not UTF-8." },
        { "headerless.csv", Encoding.UTF8.GetBytes("1,Rita,Closed Won,2026-03-01,5\n2,Rita,Closed Won,2026-03-01,5\n"), "The first row must hold the names of the columns." },
        { "cut.csv", Encoding.UTF8.GetBytes(Header + "1,Rita,Closed Won,2026-03-01,5\n2,Rita,Clo"), "The file ends within this row." },
        { "quote.csv", Encoding.UTF8.GetBytes(Header + "1,\"Rita,Closed Won,2026-03-01,5\n"), "A quotation mark is opened here and never closed." },
        { "twice.csv", Encoding.UTF8.GetBytes("Opportunity ID,Amount,amount\n1,2,3\n"), "Two columns have this name." },
        { "other.csv", Encoding.UTF8.GetBytes("Account,Opportunity ID\nAcme,1\n"), "No column was found for" },
    };

    [Theory]
    [MemberData(nameof(Files))]
    public async Task A_file_that_cannot_be_read_says_why_and_nothing_is_written(string name, byte[] content, string words)
    {
        var (address, page) = await _operations.SendAsync(name, content);

        Assert.Contains("cannot be taken as it is", page.Text, StringComparison.Ordinal);
        Assert.Contains(words, System.Net.WebUtility.HtmlDecode(page.Text), StringComparison.Ordinal);
        Assert.DoesNotContain("primary big", page.Text, StringComparison.Ordinal);
        Assert.Contains("cannot be taken as it is", (await _operations.ConfirmAsync(address)).Text, StringComparison.Ordinal);
        Assert.Empty((await _org.RecordsAsync()).Opportunities);
    }

    [Fact]
    public async Task No_file_at_all_is_said_beside_the_field()
    {
        await _operations.GetAsync("/imports");

        var answer = await _operations.PostAsync("/imports", ("format", ""));

        Assert.Equal(422, answer.Code);
        Assert.Contains("Choose a file.", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_zip_of_our_own_files_is_refused_where_there_are_people()
    {
        using var house = await Terminal.OpenAsync(Database.Sqlite);
        var zip = Path.Combine(house.Folder, "ours.zip");
        System.IO.Compression.ZipFile.CreateFromDirectory(Terminal.Example("example-organisation"), zip);

        var (address, page) = await _operations.SendAsync("ours.zip", await File.ReadAllBytesAsync(zip));
        Assert.Contains("Sessions", page.Text, StringComparison.Ordinal);
        page = await _operations.ConfirmAsync(address);

        Assert.Contains("There are people here already", page.Text, StringComparison.Ordinal);
        Assert.Empty((await _org.RecordsAsync()).Sessions);
    }
}
