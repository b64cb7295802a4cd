using System.Globalization;
using Touchline.Bench;
using Touchline.Bench.Simulations;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
switch (args[0])
{
    case "imports": await ImportsBench.RunAsync(args[1..]); break;
    case "simulations": SimulationsBench.Run(args[1..]); break;
    default: await LedgerBench.RunAsync(args); break;
}
