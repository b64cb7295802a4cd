using System.CommandLine;

namespace Touchline.CommandLine;

/// <summary>The commands of <c>./touchline</c>. Exit 0 done, 1 refused (nothing changed), 2 wrong use.</summary>
public static class CommandLine
{
    public static async Task<int> RunAsync(string[] args)
    {
        var root = new RootCommand("Touchline measures sales coaching.");
        root.Subcommands.Add(ServeCommand.Make());
        var parsed = root.Parse(args);
        if (parsed.Errors.Count > 0)
        {
            foreach (var error in parsed.Errors) await Console.Error.WriteLineAsync(error.Message);
            return 2;
        }
        return await parsed.InvokeAsync();
    }
}
