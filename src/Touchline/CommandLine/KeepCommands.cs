using System.CommandLine;
using System.Globalization;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;
using Touchline.Data;

namespace Touchline.CommandLine;

/// <summary>Backup, restore and move: the whole installation, accounts, texts and keys included.</summary>
public static class KeepCommands
{
    public static IEnumerable<Command> Make(DataOptions options)
    {
        var backupFile = new Argument<string>("file") { Description = "The zip file to write" };
        var backup = new Command("backup", "Writes everything into one file, while the program runs.") { backupFile };
        backup.SetAction(async (parsed, cancellation) =>
        {
            await using var place = await Workplace.OpenAsync(parsed, options, cancellation);
            if (!place.HasOrganisation) throw new RefusedException("This installation holds nothing yet. Say with --data or --database where your data is.");
            await BackUp.WriteAsync(place.Get<Installation>(), parsed.GetValue(backupFile)!, cancellation);
            await parsed.InvocationConfiguration.Error.WriteLineAsync($"Written to {parsed.GetValue(backupFile)}. It holds the keys too: keep it as safe as the data.");
        });
        yield return backup;

        var restoreFile = new Argument<string>("file") { Description = "The zip file that backup wrote" };
        var restore = new Command("restore", "Brings a backup into an empty installation, on either database.") { restoreFile };
        restore.SetAction(async (parsed, cancellation) =>
        {
            await using var place = await Workplace.OpenAsync(parsed, options, cancellation);
            var rows = await BackUp.RestoreAsync(parsed.GetValue(restoreFile)!, place.Get<Installation>(), cancellation);
            await parsed.InvocationConfiguration.Error.WriteLineAsync($"Restored {Count(rows)}.");
        });
        yield return restore;

        var to = new Option<string>("--to") { Description = "A PostgreSQL connection, or a data folder for the embedded file", Required = true };
        var move = new Command("move", "Copies everything to an empty installation on the other database; the source stays as it is.") { to };
        move.SetAction(async (parsed, cancellation) =>
        {
            await using var place = await Workplace.OpenAsync(parsed, options, cancellation);
            if (!place.HasOrganisation) throw new RefusedException("This installation holds nothing yet. Say with --data or --database where your data is.");
            var target = TargetOf(parsed.GetValue(to)!, parsed.GetValue(options.Data)!);
            var rows = await MoveInstallation.RunAsync(place.Get<Installation>(), target, null, cancellation);
            await parsed.InvocationConfiguration.Error.WriteLineAsync($"Copied {Count(rows)} to {target.Place}. Start the program there from now on; what was here is still here.");
        });
        yield return move;
    }

    // The keys stay in the data folder where only the database changes.
    private static Installation TargetOf(string to, string dataFolder)
    {
        if (!to.Contains('=', StringComparison.Ordinal)) return new Installation(to, null, isDemo: false, NullLoggerFactory.Instance);
        try
        {
            _ = new NpgsqlConnectionStringBuilder(to);
        }
        catch (ArgumentException error)
        {
            throw new WrongUseException($"--to: this is no PostgreSQL connection ({error.Message}). Write it as Host=...;Database=...;Username=...;Password=...");
        }
        return new Installation(dataFolder, to, isDemo: false, NullLoggerFactory.Instance);
    }

    private static string Count(long rows) => string.Create(CultureInfo.InvariantCulture, $"{rows:N0} rows");
}
