using Touchline.Model.Imports;
using Xunit;
using static Touchline.Model.Tests.Imports.TestFiles;

namespace Touchline.Model.Tests.Imports;

/// <summary>One bad row refuses the whole folder, with file, row, column, value and reason.</summary>
public sealed class FolderRefusalTests
{
    private const string People = "person,name,starts,ends\n";
    private const string Lines = "person,coach,from,until\n";
    private const string Standards = "kind,times,days,segment,team,from,until,source\n";
    private const string Sessions = "session,kind,day,state,coaches,reps,minutes,logged,acknowledged,disputed\n";
    private const string Commitments = "commitment,session,owner,made,due,moved_to,closed,outcome\n";
    private const string Deals = "opportunity,person,stage,won,opened,closed,amount\n";

    [Theory]
    [InlineData("people.csv", People + "V,Vic,,\nA,Ann,,\nB,Bob,,\nA,Ann,,\n", "row-twice", 5, "person", "A")]
    [InlineData("people.csv", People + "V,Vic,,\nA,Ann,,\nB,Bob,,\n,Cid,,\n", "value-missing", 5, "person", "")]
    [InlineData("people.csv", People + "V,Vic,,\nA,Ann,2026-02-30,\nB,Bob,,\n", "day-unreadable", 3, "starts", "2026-02-30")]
    [InlineData("people.csv", People + "V,Vic,,\nA,Ann,0217-02-03,\nB,Bob,,\n", "year-impossible", 3, "starts", "0217-02-03")]
    [InlineData("people.csv", People + "V,Vic,,\nA,Ann,2026-02-02,2026-02-01\nB,Bob,,\n", "ends-before-start", 3, "ends", "2026-02-01")]
    [InlineData("people.csv", People + "V,Vic,,\nA,Ann,3/1/2026,\nB,Bob,,\n", "day-unreadable", 3, "starts", "3/1/2026")]
    [InlineData("people.csv", People + "V,Vic,,\nA,Ann,,\nB,Bob,,\nx;y,Cid,,\n", "id-semicolon", 5, "person", "x;y")]
    [InlineData("lines.csv", Lines + "A,Z,2026-01-01,\n", "person-unknown", 2, "coach", "Z")]
    [InlineData("lines.csv", Lines + "a,V,2026-01-01,\n", "person-unknown", 2, "person", "a")]
    [InlineData("lines.csv", Lines + "A,V,,\n", "value-missing", 2, "from", "")]
    [InlineData("lines.csv", Lines + "A,V,2026-02-01,2026-01-31\n", "ends-before-start", 2, "until", "2026-01-31")]
    [InlineData("lines.csv", Lines + "A,A,2026-02-01,\n", "own-coach", 2, "coach", "A")]
    [InlineData("lines.csv", Lines + "A,V,2026-02-01,2026-03-01\nA,B,2026-03-01,\n", "line-overlaps", 3, "coach", "B")]
    [InlineData("lines.csv", Lines + "A,V,2026-02-01,\nB,A,2026-02-01,\nV,B,2026-06-30,\n", "line-cycle", 4, "coach", "B")]
    [InlineData("segments.csv", "person,segment,from\nA,x,2026-01-01\nA,y,2026-01-01\n", "row-twice", 3, "from", "2026-01-01")]
    [InlineData("segments.csv", "person,segment,from\nZ,x,2026-01-01\n", "person-unknown", 2, "person", "Z")]
    [InlineData("leave.csv", "person,from,until\nA,2026-03-02,2026-03-01\n", "ends-before-start", 2, "until", "2026-03-01")]
    [InlineData("leave.csv", "person,from,until\nA,,2026-03-01\n", "value-missing", 2, "from", "")]
    [InlineData("excuses.csv", "applies_to,person,from,until\nteam,A,2026-03-02,\n", "word-unknown", 2, "applies_to", "team")]
    [InlineData("excuses.csv", "applies_to,person,from,until\nrep,,2026-03-02,\n", "value-missing", 2, "person", "")]
    [InlineData("excuses.csv", "applies_to,person,from,until\neveryone,A,2026-03-02,\n", "person-not-expected", 2, "person", "A")]
    [InlineData("delegates.csv", "rep,delegate,from,until\nA,Z,2026-03-02,\n", "person-unknown", 2, "delegate", "Z")]
    [InlineData("standards.csv", Standards + "one-on-one,1,14,x,V,2026-01-01,,\n", "two-covers", 2, "team", "V")]
    [InlineData("standards.csv", Standards + "all,1,14,,,2026-01-01,,\n", "kind-all", 2, "kind", "all")]
    [InlineData("standards.csv", Standards + ",1,14,,,2026-01-01,,\n", "value-missing", 2, "kind", "")]
    [InlineData("standards.csv", Standards + "one-on-one,51,14,,,2026-01-01,,\n", "number-out-of-range", 2, "times", "51")]
    [InlineData("standards.csv", Standards + "one-on-one,-1,14,,,2026-01-01,,\n", "number-out-of-range", 2, "times", "-1")]
    [InlineData("standards.csv", Standards + "one-on-one,1.5,14,,,2026-01-01,,\n", "number-out-of-range", 2, "times", "1.5")]
    [InlineData("standards.csv", Standards + "one-on-one,1,731,,,2026-01-01,,\n", "number-out-of-range", 2, "days", "731")]
    [InlineData("standards.csv", Standards + "one-on-one,1,0,,,2026-01-01,,\n", "number-out-of-range", 2, "days", "0")]
    [InlineData("standards.csv", Standards + "one-on-one,1,14,,,2026-01-01,,\none-on-one,2,21,,,2026-01-01,2026-02-01,\n", "standard-twice", 3, "from", "2026-01-01")]
    [InlineData("standards.csv", Standards + "one-on-one,1,14,,V,2026-01-01,,\none-on-one,2,21,,V,2026-01-01,,\n", "standard-twice", 3, "from", "2026-01-01")]
    [InlineData("standards.csv", Standards + "one-on-one,1,14,,,2026-01-02,2026-01-01,\n", "ends-before-start", 2, "until", "2026-01-01")]
    [InlineData("sessions.csv", Sessions + "S1,all,2026-02-01,held,V,A,,,,\n", "kind-all", 2, "kind", "all")]
    [InlineData("sessions.csv", Sessions + "S1,one-on-one,2026-02-01,done,V,A,,,,\n", "word-unknown", 2, "state", "done")]
    [InlineData("sessions.csv", Sessions + "S1,one-on-one,2026-02-01,held,,A,,,,\n", "value-missing", 2, "coaches", "")]
    [InlineData("sessions.csv", Sessions + "S1,one-on-one,2026-02-01,held,V,,,,,\n", "value-missing", 2, "reps", "")]
    [InlineData("sessions.csv", Sessions + "S1,one-on-one,2026-02-01,held,V,A;Z,,,,\n", "person-unknown", 2, "reps", "Z")]
    [InlineData("sessions.csv", Sessions + "S1,one-on-one,2026-02-01,held,V,A,0,,,\n", "number-out-of-range", 2, "minutes", "0")]
    [InlineData("sessions.csv", Sessions + "S1,one-on-one,2026-02-01,held,V,A,,2026-02-01,,\n", "instant-unreadable", 2, "logged", "2026-02-01")]
    [InlineData("sessions.csv", Sessions + "S1,one-on-one,2026-02-01,held,V,A,,2026-02-01T10:00:00,,\n", "instant-unreadable", 2, "logged", "2026-02-01T10:00:00")]
    [InlineData("sessions.csv", Sessions + "S1,one-on-one,2026-02-01,held,V,A,,,B,\n", "rep-not-named", 2, "acknowledged", "B")]
    [InlineData("sessions.csv", Sessions + "S1,one-on-one,2026-02-01,held,V,A,,,,V\n", "rep-not-named", 2, "disputed", "V")]
    [InlineData("sessions.csv", Sessions + "S1,one-on-one,2026-02-01,held,V,A,,,A,A\n", "acknowledged-and-disputed", 2, "disputed", "A")]
    [InlineData("sessions.csv", Sessions + "S1,one-on-one,2026-02-01,held,V,A,,,,\nS1,one-on-one,2026-02-02,held,V,A,,,,\n", "row-twice", 3, "session", "S1")]
    [InlineData("commitments.csv", Commitments + "C1,,A,,2026-03-01,,,\n", "value-missing", 2, "session", "")]
    [InlineData("commitments.csv", Commitments + "C1,S9,A,,2026-03-01,,,\n", "session-unknown", 2, "session", "S9")]
    [InlineData("commitments.csv", Commitments + "C1,S1,Z,,2026-03-01,,,\n", "person-unknown", 2, "owner", "Z")]
    [InlineData("commitments.csv", Commitments + "C1,S1,A,,2026-03-01,,,kept\n", "outcome-without-closed", 2, "closed", "")]
    [InlineData("commitments.csv", Commitments + "C1,S1,A,,2026-03-01,,,dropped\n", "outcome-without-closed", 2, "closed", "")]
    [InlineData("commitments.csv", Commitments + "C1,S1,A,,2026-03-01,,2026-02-20,\n", "closed-without-outcome", 2, "outcome", "")]
    [InlineData("commitments.csv", Commitments + "C1,S1,A,,2026-03-01,2026-03-09,2026-03-01,kept\n", "moved-and-kept", 2, "moved_to", "2026-03-09")]
    [InlineData("commitments.csv", Commitments + "C1,S1,A,,2026-03-01,2026-03-01,,\n", "moved-back", 2, "moved_to", "2026-03-01")]
    [InlineData("commitments.csv", Commitments + "C1,S1,A,,2026-03-01,,2026-02-20,lost\n", "word-unknown", 2, "outcome", "lost")]
    [InlineData("commitments.csv", Commitments + "C1,S1,A,,,,,\nC1,S1,A,,,,,\n", "row-twice", 3, "commitment", "C1")]
    [InlineData("opportunities.csv", Deals + "O1,Z,x,,,,\n", "person-unknown", 2, "person", "Z")]
    [InlineData("opportunities.csv", Deals + "O1,A,x,maybe,,,\n", "word-unknown", 2, "won", "maybe")]
    [InlineData("opportunities.csv", Deals + "O1,A,x,true,,,5\n", "closed-missing", 2, "closed", "")]
    [InlineData("opportunities.csv", Deals + "O1,A,x,,,2026-01-01,5\n", "open-with-closing-day", 2, "closed", "2026-01-01")]
    [InlineData("opportunities.csv", Deals + "O1,A,x,true,2026-01-02,2026-01-01,5\n", "closed-before-opened", 2, "closed", "2026-01-01")]
    [InlineData("opportunities.csv", Deals + "O1,A,x,true,,2026-01-01,-5\n", "number-negative", 2, "amount", "-5")]
    [InlineData("opportunities.csv", Deals + "O1,A,x,true,,2026-01-01,\"1,5\"\n", "number-unreadable", 2, "amount", "1,5")]
    [InlineData("opportunities.csv", Deals + "O1,A,x,,,,\nO1,A,x,,,,\n", "row-twice", 3, "opportunity", "O1")]
    [InlineData("results.csv", "person,month,metric,value\nA,2026-01,win-rate,0.5\n", "metric-derived", 2, "metric", "win-rate")]
    [InlineData("results.csv", "person,month,metric,value\nA,2026-01-01,quota,5\n", "month-unreadable", 2, "month", "2026-01-01")]
    [InlineData("results.csv", "person,month,metric,value\nA,2026-01,quota,\n", "value-missing", 2, "value", "")]
    [InlineData("results.csv", "person,month,metric,value\nA,2026-01,quota,-5\n", "number-negative", 2, "value", "-5")]
    [InlineData("results.csv", "person,month,metric,value\nA,2026-01,quota,5\nA ,2026-01,quota,6\n", "row-twice", 3, "metric", "quota")]
    [InlineData("organisation.csv", "name,time_zone\nX,Mars/Olympus\n", "time-zone-unknown", 2, "time_zone", "Mars/Olympus")]
    [InlineData("organisation.csv", "name,fiscal_year_starts\nX,13\n", "number-out-of-range", 2, "fiscal_year_starts", "13")]
    [InlineData("organisation.csv", "name,currency\nX,euro\n", "currency-unknown", 2, "currency", "euro")]
    [InlineData("organisation.csv", "name,weights\nX,one-on-one\n", "weights-unreadable", 2, "weights", "one-on-one")]
    [InlineData("organisation.csv", "name,weights\nX,one-on-one=-1\n", "weights-unreadable", 2, "weights", "one-on-one=-1")]
    [InlineData("organisation.csv", "name,weights\nX,all=1\n", "weights-unreadable", 2, "weights", "all=1")]
    [InlineData("organisation.csv", "name,weights\nX,one-on-one=1;one-on-one=2\n", "weights-unreadable", 2, "weights", "one-on-one=1;one-on-one=2")]
    [InlineData("organisation.csv", "name\nX\nY\n", "organisation-twice", 3, "name", "Y")]
    [InlineData("holidays.csv", "day,name\n2026-01-01,x\n2026-01-01,y\n", "holiday-twice", 3, "day", "2026-01-01")]
    [InlineData("holidays.csv", "day,name\n2026-02-29,x\n", "day-unreadable", 2, "day", "2026-02-29")]
    public void A_bad_row_refuses_the_folder(string file, string text, string code, int row, string column, string value)
    {
        var reading = FolderInMemory.Small().With(file, text).Read();
        Assert.Null(reading.Records);
        var problem = Assert.Single(reading.Problems);
        Assert.Equal((code, file, row, column, value), (problem.Code, problem.File, problem.Row, problem.Column, problem.Value));
        Assert.NotEmpty(problem.Reason);
    }

    [Fact]
    public void Every_problem_of_every_file_is_told_at_once()
    {
        var reading = FolderInMemory.Small().With("leave.csv", "person,from\nZ,2026-01-01\nA,never\n").With("results.csv", "person,month,metric,value\nA,x,quota,1\n").Read();
        Assert.Equal([("leave.csv", 2), ("leave.csv", 3), ("results.csv", 2)], reading.Problems.Select(problem => (problem.File, problem.Row)));
    }

    [Fact]
    public void A_person_with_a_bad_row_is_not_told_again_as_unknown()
    {
        var reading = FolderInMemory.Small().With("people.csv", People + "V,Vic,never,\nA,Ann,,\nB,Bob,,\n").Read();
        Assert.Equal("people.csv", Assert.Single(reading.Problems).File);
    }

    [Fact]
    public void Without_people_nothing_is_read() =>
        Assert.Contains(new FolderInMemory().Read().Problems, problem => (problem.File, problem.Code) == ("people.csv", "file-missing"));

    [Theory]
    [InlineData("leave.csv", "", "file-empty")]
    [InlineData("leave.csv", "A,2026-01-01\nB,2026-01-01\n", "header-missing")]
    [InlineData("leave.csv", "person,until\nA,2026-01-01\n", "columns-missing")]
    [InlineData("leave.csv", "person,from,person\nA,2026-01-01,B\n", "header-twice")]
    [InlineData("leave.csv", "person,from\nA\n", "row-ragged")]
    [InlineData("leave.csv", "person,from\nA,2026-01-01\nB,", "value-missing")]
    [InlineData("leave.csv", "person,from,until\nA,2026-01-01", "file-cut")]
    [InlineData("leave.csv", "person,from\nA,\"2026-01-01", "file-cut")]
    [InlineData("leave.csv", "PK\u0003\u0004abc", "file-spreadsheet")]
    public void A_file_that_cannot_be_read_refuses_the_folder(string file, string text, string code) =>
        Assert.Equal((file, code), FolderInMemory.Small().With(file, text).Read().Problems.Select(problem => (problem.File, problem.Code)).Single());

    [Fact]
    public void Columns_stand_in_any_order_values_are_trimmed_and_unknown_columns_left()
    {
        var folder = FolderInMemory.Small().With("lines.csv", "shoe_size,until,coach,from,person\n42,, V ,2026-01-01 , A\n");
        Assert.Equal(Day("2026-01-01"), Assert.Single(folder.Records().Lines).From);
    }

    [Fact]
    public void Lines_that_touch_or_share_no_day_they_hold_are_taken()
    {
        // B is gone from July on, so the second row holds on no day of the first.
        var folder = FolderInMemory.Small().With("lines.csv", Lines + "A,B,2026-01-01,\nA,V,2026-07-01,\nV,A,2025-01-01,2025-12-31\n");
        Assert.Equal(3, folder.Records().Lines.Count);
    }

    [Fact]
    public void Without_lines_managers_make_lines_from_the_first_day()
    {
        var folder = FolderInMemory.Small().With("people.csv", "person,manager,starts\nV,,\nA,V,2026-02-01\nB,V,\n");
        folder.Remove("lines.csv");
        Assert.Equal(("lines-from-missing", "people.csv", 4, "manager"), folder.Read().Problems.Select(problem => (problem.Code, problem.File, problem.Row, problem.Column)).Single());
        var records = folder.Records(new FolderOptions { LinesFrom = Day("2026-01-15") });
        Assert.Equal([Day("2026-02-01"), Day("2026-01-15")], records.Lines.Select(line => line.From));
    }

    [Theory]
    [InlineData("person,manager,starts\nV,A,2026-01-01\nA,V,2026-01-01\nB,V,2026-01-01\n", "line-cycle", 3)]
    [InlineData("person,manager,starts\nV,,\nA,Z,2026-01-01\nB,V,2026-01-01\n", "person-unknown", 3)]
    [InlineData("person,manager,starts\nV,,\nA,V,2026-01-01\nB,B,2026-01-01\n", "own-coach", 4)]
    public void Managers_that_make_no_tree_refuse_the_folder(string people, string code, int row)
    {
        var folder = FolderInMemory.Small().With("people.csv", people);
        folder.Remove("lines.csv");
        Assert.Equal((code, row), folder.Read().Problems.Select(problem => (problem.Code, problem.Row)).Single());
    }

    [Fact]
    public void With_lines_managers_are_left_alone()
    {
        var folder = FolderInMemory.Small().With("people.csv", "person,manager\nV,nobody\nA,\nB,\n");
        Assert.Equal(2, folder.Records().Lines.Count);
    }

    [Fact]
    public void Who_has_a_history_of_segments_has_that_one_and_others_always_that_of_people()
    {
        var folder = FolderInMemory.Small().With("people.csv", "person,segment\nV,top\nA,field\nB,\n").With("segments.csv", "person,segment,from\nA,inside,2026-02-01\n");
        Assert.Equal([("inside", Day("2026-02-01")), ("top", DateOnly.MinValue)],
            folder.Records().Segments.Select(segment => (segment.Segment, segment.From)).OrderBy(segment => segment.Segment, StringComparer.Ordinal));
    }
}
