using Touchline.Model.People;

namespace Touchline.Model.Imports;

internal sealed partial class FolderReader
{
    private const int LongestName = 120;

    private Organisation ReadOrganisation()
    {
        var given = options.Organisation;
        var read = new Organisation
        {
            Id = given.Id,
            Name = given.Name,
            TimeZone = given.TimeZone,
            FiscalYearStarts = given.FiscalYearStarts,
            Currency = given.Currency,
            Weights = given.Weights,
            WorkingWeekHours = given.WorkingWeekHours,
            DemoDay = given.DemoDay,
            StandardsConfirmed = given.StandardsConfirmed,
        };
        var rows = 0;
        Table("organisation.csv", ["name"], row =>
        {
            if (++rows > 1) row.Refuse("name", Reasons.TwoOrganisations);
            read.Name = row.OrNull("name") ?? read.Name;
            read.TimeZone = row.OrNull("time_zone") ?? read.TimeZone;
            read.FiscalYearStarts = row.Whole("fiscal_year_starts", 1, 12) ?? read.FiscalYearStarts;
            read.Currency = row.OrNull("currency") ?? read.Currency;
            read.Weights = row["weights"];
            if (read.Name.Length > LongestName) row.Refuse("name", Reasons.TooLong(LongestName));
            if (!TimeZoneInfo.TryFindSystemTimeZoneById(read.TimeZone, out _)) row.Refuse("time_zone", Reasons.TimeZone);
            if (read.Currency.Length != 3 || !read.Currency.All(char.IsAsciiLetterUpper)) row.Refuse("currency", Reasons.Currency);
            if (!KindWeights.TryParse(read.Weights, out _)) row.Refuse("weights", Reasons.Weights);
        });
        return read;
    }

    private List<Holiday> ReadHolidays()
    {
        var holidays = new Dictionary<DateOnly, Holiday>();
        Table("holidays.csv", ["day"], row =>
        {
            var holiday = new Holiday { OrganisationId = Id, Day = row.NeededDay("day"), Name = row["name"] };
            if (row.IsGood && !holidays.TryAdd(holiday.Day, holiday) && holidays[holiday.Day].Name != holiday.Name) row.Refuse("day", Reasons.HolidayTwice);
        });
        return [.. holidays.Values];
    }
}
