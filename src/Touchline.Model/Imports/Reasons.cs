using System.Globalization;

namespace Touchline.Model.Imports;

/// <summary>A stable code and its words.</summary>
internal readonly record struct Reason(string Code, string Text);

/// <summary>The words for every code of an import, in one place. Short: what is wrong, and what to do.</summary>
internal static class Reasons
{
    // The file as a whole.
    public static readonly Reason Empty = new("file-empty", "The file is empty.");
    public static readonly Reason NotText = new("file-not-text", "This is no text file. Save it as CSV (UTF-8) and choose it again.");
    public static readonly Reason Spreadsheet = new("file-spreadsheet", "This is a spreadsheet or a zip file. Save it as CSV (UTF-8) and choose it again.");
    public static readonly Reason NotUtf8 = new("file-not-utf8", "This is not UTF-8. Save the file as \"CSV UTF-8\" and choose it again.");
    public static readonly Reason OpenQuote = new("file-cut", "A quotation mark is opened here and never closed. The file may have been cut; export it again.");
    public static readonly Reason Cut = new("file-cut", "The file ends within this row. It may have been cut; export it again.");
    public static readonly Reason NoHeader = new("header-missing", "No column of the first row is known. The first row must hold the names of the columns.");
    public static readonly Reason HeaderTwice = new("header-twice", "Two columns have this name. Rename or remove one.");
    public static readonly Reason BrokenQuotes = new("quotes-broken", "Text follows a closing quotation mark. Within quotation marks, write each one twice.");
    public static readonly Reason FileMissing = new("file-missing", "The folder has no such file; people.csv is the one it cannot do without.");
    public static Reason Ragged(int values, int columns) => new("row-ragged", $"The row has {values} values, the header {columns}. A separator may be missing or stand within a value without quotation marks.");
    public static Reason ColumnsMissing(string names) => new("columns-missing", $"No column was found for {names}. Say which column it is, or add it.");
    public static readonly Reason ColumnTwice = new("column-twice", "Two columns are matched with this field. Leave one out.");

    // Values.
    public static readonly Reason Missing = new("value-missing", "Empty. This value is needed.");
    public static readonly Reason IdMissing = new("id-missing", "Empty. Without an id a second import would count it twice.");
    public static readonly Reason IsoDay = new("day-unreadable", "No such day. Write it as year-month-day, such as 2026-03-01.");
    public static readonly Reason IsoMonth = new("month-unreadable", "No such month. Write it as year-month, such as 2026-03.");
    public static readonly Reason YearTooFar = new("year-impossible", "The year lies outside 1900 to 2100.");
    public static readonly Reason ShortYear = new("year-short", "Write the year with four digits.");
    public static readonly Reason Instant = new("instant-unreadable", "No such instant. Write it as 2026-03-01T09:30:00Z.");
    public static readonly Reason Number = new("number-unreadable", "No number. Write it with a decimal point and without separators for thousands.");
    public static readonly Reason NumberTooLarge = new("number-too-large", "The number is too large.");
    public static readonly Reason Negative = new("number-negative", "The number is negative.");
    public static Reason OutOfRange(long least, long most) => new("number-out-of-range", string.Create(CultureInfo.InvariantCulture, $"A whole number from {least:N0} to {most:N0} is needed."));
    public static Reason OneOf(string words) => new("word-unknown", $"One of these words is needed: {words}.");
    public static Reason TooLong(int most) => new("text-too-long", $"At most {most} characters.");
    public static readonly Reason Currency = new("currency-unknown", "Three letters are needed, such as EUR.");
    public static readonly Reason TimeZone = new("time-zone-unknown", "No such time zone. Name one such as Europe/Madrid.");
    public static readonly Reason Weights = new("weights-unreadable", "Write weights as joint-call=1;one-on-one=2, each kind once, none below 0.");
    public static readonly Reason DaysAmbiguous = new("days-ambiguous", "Every day of this file can be read day first or month first. Say which comes first, or write days as 2026-03-01.");
    public static readonly Reason DaysMixed = new("days-mixed", "Some days of this file are written day first, others month first. Write days as 2026-03-01.");
    public static Reason NoSuchDay(bool dayFirst) => new("day-unreadable", $"No such day. Write it as {(dayFirst ? "day/month/year" : "month/day/year")}.");
    public static Reason OtherMark(char mark) => new("number-unreadable", $"The other rows have a decimal {(mark == ',' ? "comma" : "point")}; this one reads otherwise. Write it as they do.");

    // One row beside others.
    public static Reason Twice(int row) => new("row-twice", $"Stands in row {row.ToString("N0", CultureInfo.InvariantCulture)} already.");
    public static readonly Reason ReportFooter = new("report-footer", "Looks like the report's last line.");
    public static readonly Reason Semicolon = new("id-semicolon", "An id has no semicolon, since semicolons separate several people in one field.");
    public static readonly Reason PersonUnknown = new("person-unknown", "Nobody has this id.");
    public static Reason OwnerUnknown(string hint) => new("owner-unknown", "Nobody has this id, e-mail address or name." + hint);
    public static Reason ManagerUnknown(string hint) => new("manager-unknown", "Nobody in the file or before it has this id, e-mail address or name." + hint);
    public static Reason NameTwice(int people) => new("name-ambiguous", $"{people} people have this name. Use their ids or e-mail addresses.");
    public static Reason ManagerRejected(int row) => new("manager-rejected", $"The manager stands in row {row}, which is rejected.");
    public static readonly Reason SessionUnknown = new("session-unknown", "No session has this id.");
    public static readonly Reason NotThere = new("rep-not-named", "This person is not a rep of the session.");
    public static readonly Reason SaidBoth = new("acknowledged-and-disputed", "This rep both acknowledged and disputed the session.");

    // Rules of the records.
    public static readonly Reason EndsBeforeStart = new("ends-before-start", "The last day lies before the first.");
    public static readonly Reason ClosedBeforeOpened = new("closed-before-opened", "The closing day lies before the opening day.");
    public static readonly Reason ClosedMissing = new("closed-missing", "Won or lost without the day of closing.");
    public static readonly Reason OpenWithClosed = new("open-with-closing-day", "An open opportunity has no day of closing.");
    public static readonly Reason OwnCoach = new("own-coach", "A person cannot report to themself.");
    public static Reason Overlap(string where) => new("line-overlaps", $"On a day of this line the person already reports to someone by {where}.");
    public static Reason Cycle(DateOnly day) => new("line-cycle", $"This closes a circle: on {day:yyyy-MM-dd} the person would stand above themself.");
    public static Reason TopBelow(string name) => new("top-below", $"{name} stands above this person, so this person cannot be the top. Choose another one.");
    public static readonly Reason KindAll = new("kind-all", "\"all\" is no name for a kind.");
    public static readonly Reason TwoCovers = new("two-covers", "A standard covers a segment or a coach's team, not both.");
    public static Reason SameStandard(string where) => new("standard-twice", $"A standard for the same kind and the same people starts on the same day in {where}.");
    public static readonly Reason OutcomeNotClosed = new("outcome-without-closed", "Kept or dropped needs the day on which it was closed.");
    public static readonly Reason ClosedNoOutcome = new("closed-without-outcome", "A closed commitment was kept or dropped; say which.");
    public static readonly Reason MovedAndKept = new("moved-and-kept", "Kept by its due date, so a later due date cannot stand beside it.");
    public static readonly Reason MovedBack = new("moved-back", "The later due date lies on or before the first one.");
    public static readonly Reason EveryoneNoPerson = new("person-not-expected", "An excuse for everyone names nobody.");
    public static readonly Reason Derived = new("metric-derived", "This metric is computed from others, so it is not imported.");
    public static readonly Reason LinesFrom = new("lines-from-missing", "The person has a manager and no first day. Say from which day such lines hold.");
    public static readonly Reason Inactive = new("inactive-without-end", "Marked as not active, without a last day. Give the last day, or leave the row out.");
    public static Reason OtherCurrency(string own) => new("currency-other", $"The organisation's amounts are in {own}.");
    public static readonly Reason HeldAhead = new("held-ahead", "This day is still ahead; only past sessions are imported as held.");
    public static readonly Reason TwoOrganisations = new("organisation-twice", "organisation.csv has one row.");
    public static readonly Reason HolidayTwice = new("holiday-twice", "This day has another name in an earlier row.");
}
