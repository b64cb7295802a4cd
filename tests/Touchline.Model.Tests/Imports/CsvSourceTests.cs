using System.IO.Compression;
using System.Text;
using Touchline.Model.Imports;
using Xunit;
using static Touchline.Model.Tests.Imports.TestFiles;

namespace Touchline.Model.Tests.Imports;

public sealed class CsvSourceTests
{
    private static (List<string[]> Rows, List<ImportProblem> Problems, List<int> Numbers) ReadAll(CsvSource source)
    {
        var (rows, problems, numbers) = (new List<string[]>(), new List<ImportProblem>(), new List<int>());
        foreach (var row in source.Rows(problems.Add))
        {
            rows.Add([.. source.Headers.Select((_, column) => row[column])]);
            numbers.Add(row.Number);
        }
        return (rows, problems, numbers);
    }

    private static string CodeOf(byte[] bytes) => Assert.Single(Refused(() => ReadAll(CsvSource.Open(new MemoryStream(bytes), "f.csv")))).Code;

    private static ImportProblem Refusal(string text) => Assert.Single(Refused(() => ReadAll(Csv(text))));

    [Theory]
    [InlineData("a,b\n1,2\n", ',')]
    [InlineData("a;b\n1,5;2\n", ';')]
    [InlineData("a\tb\n1\t2\n", '\t')]
    [InlineData("\"x;y;z\",b\n1,2\n", ',')]
    [InlineData("only\n1\n", ',')]
    public void The_separator_is_the_one_of_the_header(string text, char separator) => Assert.Equal(separator, Csv(text).Separator);

    [Fact]
    public void Utf8_is_read_with_and_without_a_mark()
    {
        byte[] text = Encoding.UTF8.GetBytes("náme\nJosé 😀\n");
        foreach (var bytes in (byte[][])[text, [0xEF, 0xBB, 0xBF, .. text]])
        {
            var source = CsvSource.Open(new MemoryStream(bytes), "f.csv");
            Assert.Equal(["náme"], source.Headers);
            Assert.Equal("José 😀", ReadAll(source).Rows.Single().Single());
        }
    }

    [Fact]
    public void Utf16_is_read_by_its_mark_in_both_byte_orders()
    {
        foreach (var encoding in (Encoding[])[Encoding.Unicode, Encoding.BigEndianUnicode])
        {
            var source = CsvSource.Open(new MemoryStream([.. encoding.GetPreamble(), .. encoding.GetBytes("name\tcity\nZoë\tKøln\n")]), "f.csv");
            Assert.Equal(("UTF-16", '\t'), (source.Encoding, source.Separator));
            Assert.Equal(["Zoë", "Køln"], ReadAll(source).Rows.Single());
        }
    }

    [Fact]
    public void Windows_1252_is_refused_with_its_row_column_and_what_to_do()
    {
        var problem = Assert.Single(Refused(() => ReadAll(CsvSource.Open(new MemoryStream(Encoding.Latin1.GetBytes("id,name\n1,Ann\n2,José\n")), "f.csv"))));
        Assert.Equal(("file-not-utf8", 3, "name"), (problem.Code, problem.Row, problem.Column));
        Assert.Contains("CSV UTF-8", problem.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Windows_1252_in_the_header_is_refused() => Assert.Equal("file-not-utf8", CodeOf(Encoding.Latin1.GetBytes("id,Prénom\n1,Ann\n")));

    [Theory]
    [InlineData("")]
    [InlineData("  \n\n ")]
    public void An_empty_file_is_refused(string text) => Assert.Equal("file-empty", CodeOf(Encoding.UTF8.GetBytes(text)));

    [Fact]
    public void An_empty_file_with_a_mark_is_refused() => Assert.Equal("file-empty", CodeOf([0xEF, 0xBB, 0xBF]));

    [Fact]
    public void A_workbook_is_refused_and_told_to_be_saved_as_csv()
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true)) zip.CreateEntry("xl/workbook.xml");
        Assert.Equal("file-spreadsheet", CodeOf(bytes.ToArray()));
        Assert.Equal("file-spreadsheet", CodeOf([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]));
    }

    [Theory]
    [InlineData("a,b\n1,\0\n")]
    [InlineData("%PDF-1.7\n")]
    public void A_binary_file_is_refused(string text) => Assert.Equal("file-not-text", CodeOf(Encoding.UTF8.GetBytes(text)));

    [Fact]
    public void A_file_cut_within_quotation_marks_is_refused_at_the_row_that_opens_them()
    {
        var problem = Refusal("id,name\n1,Ann\n2,\"Bo");
        Assert.Equal(("file-cut", 3), (problem.Code, problem.Row));
        Assert.Equal("file-cut", Refusal("id,name\n1,\"open\n2,Bob\n3,Cid\n").Code);
        Assert.Equal("file-cut", Refusal("\"id,name\n1,2\n").Code);
    }

    [Fact]
    public void A_quotation_mark_that_opens_a_very_long_value_is_refused_without_reading_on_forever()
    {
        var text = "id,name\n1,\"open\n" + string.Concat(Enumerable.Repeat("2,Bob is a rep of ours\n", 400_000));
        Assert.Equal("file-cut", Refusal(text).Code);
    }

    [Fact]
    public void A_file_cut_within_its_last_row_is_refused()
    {
        var problem = Refusal("id,name,city\n1,Ann,Rome\n2,Bo");
        Assert.Equal(("file-cut", 3), (problem.Code, problem.Row));
    }

    [Fact]
    public void A_ragged_row_is_told_and_left_out()
    {
        var (rows, problems, _) = ReadAll(Csv("id,name\n1,Ann\n2\n3,Cid,extra\n4,Dee\n"));
        Assert.Equal(["1", "4"], rows.Select(row => row[0]));
        Assert.Equal([("row-ragged", 3), ("row-ragged", 4)], problems.Select(problem => (problem.Code, problem.Row)));
    }

    [Fact]
    public void A_short_last_row_that_is_ended_is_ragged_not_cut() =>
        Assert.Equal(["row-ragged"], ReadAll(Csv("id,name\n1,Ann\nConfidential\n")).Problems.Select(problem => problem.Code));

    [Fact]
    public void Spare_separators_at_the_end_of_a_row_do_no_harm() => Assert.Empty(ReadAll(Csv("id,name\n1,Ann,,\n")).Problems);

    [Fact]
    public void Blank_rows_are_left_out_and_still_counted()
    {
        var (rows, problems, numbers) = ReadAll(Csv("id,name\n\n1,Ann\n,\n \n2,Bob\n\n"));
        Assert.Empty(problems);
        Assert.Equal([3, 6], numbers);
        Assert.Equal(2, rows.Count);
    }

    [Fact]
    public void Values_are_trimmed_and_quotation_marks_undone()
    {
        var (rows, _, _) = ReadAll(Csv("a,b,c\n  x  , \"y, \"\"z\"\"\" ,\"two\nlines\"\n"));
        Assert.Equal(["x", "y, \"z\"", "two\nlines"], rows.Single());
    }

    [Fact]
    public void A_lone_quotation_mark_within_a_value_is_kept() => Assert.Equal("5\" pipe", ReadAll(Csv("a,b\n1,5\" pipe\n")).Rows.Single()[1]);

    [Fact]
    public void Text_behind_a_closing_quotation_mark_is_told()
    {
        var (rows, problems, _) = ReadAll(Csv("a,b\n\"x\"y,2\n3,4\n"));
        Assert.Equal(("quotes-broken", 2), problems.Select(problem => (problem.Code, problem.Row)).Single());
        Assert.Equal("3", rows.Single()[0]);
    }

    [Fact]
    public void A_column_named_twice_is_refused_whatever_its_case()
    {
        var problem = Refusal("id,Name,name\n1,2,3\n");
        Assert.Equal(("header-twice", "Name"), (problem.Code, problem.Column));
    }

    [Fact]
    public void Rows_can_be_read_as_often_as_asked()
    {
        var source = Csv("id\n1\n2\n");
        Assert.Equal(ReadAll(source).Rows, ReadAll(source).Rows);
    }

    [Fact]
    public void A_problem_reads_as_file_row_column_value_and_reason() =>
        Assert.Equal("f.csv, row 3, name, X: Why.", new ImportProblem("c", "f.csv", 3, "name", "X", "Why.").ToString());
}
