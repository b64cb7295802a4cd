using System.CommandLine;

namespace Touchline.CommandLine;

/// <summary>Starts the program; what <c>./run</c> calls.</summary>
public static class ServeCommand
{
    public static Command Make(DataOptions data)
    {
        var demo = new Option<bool>("--demo") { Description = "Start with the demo organisation" };
        var command = new Command("serve", "Starts Touchline and prints the address to open.") { demo };
        command.SetAction(async (parsed, cancellation) =>
        {
            var app = TouchlineApp.Build(new TouchlineOptions
            {
                DataFolder = parsed.GetValue(data.Data)!,
                Postgres = parsed.GetValue(data.Database),
                Demo = parsed.GetValue(demo),
            });
            await TouchlineApp.StartAsync(app, cancellation);
            await app.Services.GetRequiredService<Web.Setup>().AnnounceAsync(Console.Out, app.Urls);
            await app.WaitForShutdownAsync(cancellation);
            return 0;
        });
        return command;
    }
}
