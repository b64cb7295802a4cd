using System.Globalization;
using Touchline.Bench;
using Touchline.Bench.Plm;
using Touchline.Bench.Simulations;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
switch (args[0])
{
    case "imports": await ImportsBench.RunAsync(args[1..]); break;
    case "effect": await EffectBench.RunAsync(args[1..]); break;
    case "plm": await PlmBench.RunAsync(args[1..]); break;
    case "simulations": SimulationsBench.Run(args[1..]); break;
    default: await LedgerBench.RunAsync(args); break;
}
