using System.CommandLine;

namespace Touchline.CommandLine;

/// <summary>Options that every command takes: where the data is, and which day it is.</summary>
public sealed class DataOptions
{
    public Option<string> Data { get; } = new("--data") { Description = "Data folder", DefaultValueFactory = _ => "data", Recursive = true };

    public Option<string?> Database { get; } = new("--database") { Description = "PostgreSQL connection, instead of the embedded file", DefaultValueFactory = _ => Environment.GetEnvironmentVariable("TOUCHLINE_DATABASE"), Recursive = true };

    public void AddTo(Command command)
    {
        command.Options.Add(Data);
        command.Options.Add(Database);
    }
}
