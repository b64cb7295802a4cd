using System.CommandLine;
using System.Data.Common;
using Touchline.Model;
using Touchline.Model.Imports;

namespace Touchline.CommandLine;

/// <summary>The commands of <c>./touchline</c>. Exit 0 done, 1 refused (nothing changed), 2 wrong use.</summary>
public static class CommandLine
{
    private const int Refused = 1;
    private const int WrongUse = 2;

    public static Task<int> RunAsync(string[] args) => RunAsync(args, Console.Out, Console.Error);

    /// <summary>Runs a command; data goes to <paramref name="output"/>, everything else to <paramref name="errors"/>.</summary>
    public static async Task<int> RunAsync(string[] args, TextWriter output, TextWriter errors)
    {
        var options = new DataOptions();
        var root = new RootCommand("Touchline measures sales coaching.");
        options.AddTo(root);
        root.Subcommands.Add(ServeCommand.Make(options));
        root.Subcommands.Add(ImportCommands.Make(options));
        root.Subcommands.Add(ExportCommand.Make(options));
        root.Subcommands.Add(ResultsCommand.Make(options));
        root.Subcommands.Add(ScorecardCommand.Make(options));
        root.Subcommands.Add(RebuildCommand.Make(options));
        root.Subcommands.Add(DemoCommand.Make(options));
        foreach (var command in KeepCommands.Make(options)) root.Subcommands.Add(command);
        var parsed = root.Parse(args);
        if (parsed.Errors.Count > 0)
        {
            foreach (var error in parsed.Errors) await errors.WriteLineAsync($"error: {error.Message}");
            return WrongUse;
        }
        try
        {
            return await parsed.InvokeAsync(new InvocationConfiguration { Output = output, Error = errors, EnableDefaultExceptionHandler = false });
        }
        catch (Exception error) when (WordsOf(error) is { } words)
        {
            foreach (var line in words) await errors.WriteLineAsync($"error: {line}");
            return error is WrongUseException ? WrongUse : Refused;
        }
    }

    /// <summary>What went wrong, in lines; null for a fault of the program itself, which is not hidden.</summary>
    private static IEnumerable<string>? WordsOf(Exception error) => error switch
    {
        ImportRefusedException refused => refused.Problems.Select(problem => problem.ToString()),
        BrokenRulesException broken => broken.Rules.Select(rule => rule.Text),
        WrongUseException or RefusedException => [error.Message],
        DbException or InvalidOperationException { InnerException: DbException } => [$"The database refused: {(error.InnerException ?? error).Message} Nothing was changed. Look at --data or --database."],
        IOException or UnauthorizedAccessException => [$"{error.Message} Nothing was changed."],
        OperationCanceledException => ["Stopped. Nothing was changed."],
        _ => null,
    };
}
