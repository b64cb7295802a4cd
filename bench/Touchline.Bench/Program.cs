using System.Globalization;
using Touchline.Bench;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
await (args[0] == "imports" ? ImportsBench.RunAsync(args[1..]) : LedgerBench.RunAsync(args[1..]));
