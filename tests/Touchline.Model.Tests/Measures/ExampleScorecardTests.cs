using Touchline.Model.Imports;
using Touchline.Model.Measures;
using Touchline.Model.Tests.Imports;
using Xunit;

namespace Touchline.Model.Tests.Measures;

public class ExampleScorecardTests
{
    [Fact]
    public void The_example_organisation_has_the_scorecard_that_two_programs_agree_on()
    {
        var records = TouchlineFolder.Read(TestFiles.Path("example-organisation"), new FolderOptions()).Records!;
        var measures = new CoachingMeasures(records, new DateOnly(2024, 2, 25));

        var rows = ScorecardRows.Of(measures, records, new DayRange(new DateOnly(2023, 12, 1), new DateOnly(2024, 2, 29)));

        Assert.Equal(File.ReadAllText(TestFiles.Path("example-scorecard.csv")), CsvOut.Text(ScorecardCsv.Header, rows.Select(ScorecardCsv.Values)));
    }
}
