using System.CommandLine;
using System.Globalization;

namespace Touchline.CommandLine;

/// <summary>Options that every command takes: where the data is, which day it is, and how figures are printed.</summary>
public sealed class DataOptions
{
    public Option<string> Data { get; } = new("--data") { Description = "Data folder", DefaultValueFactory = _ => "data", Recursive = true };

    public Option<string?> Database { get; } = new("--database") { Description = "PostgreSQL connection, instead of the embedded file", DefaultValueFactory = _ => Environment.GetEnvironmentVariable("TOUCHLINE_DATABASE"), Recursive = true };

    public Option<string> Format { get; } = MakeFormat();

    public Option<DateOnly?> Today { get; } = DayOption("--today", "The day that the clock shows, such as 2026-03-01; today where left out", recursive: true);

    public void AddTo(Command command)
    {
        command.Options.Add(Data);
        command.Options.Add(Database);
        command.Options.Add(Format);
        command.Options.Add(Today);
    }

    public static Option<DateOnly?> DayOption(string name, string description, bool recursive = false) => new(name)
    {
        Description = description,
        Recursive = recursive,
        CustomParser = result =>
        {
            var text = result.Tokens[0].Value;
            if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return day;
            result.AddError($"{name}: \"{text}\" is not a day. Write it as 2026-03-01.");
            return null;
        },
    };

    private static Option<string> MakeFormat()
    {
        var format = new Option<string>("--format") { Description = "How figures are printed", DefaultValueFactory = _ => "table", Recursive = true };
        format.AcceptOnlyFromAmong("table", "csv", "json");
        return format;
    }
}
