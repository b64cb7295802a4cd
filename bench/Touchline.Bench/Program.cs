using System.Globalization;
using Npgsql;
using Touchline.Bench;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
var (work, program, server, rows) = (args[0], args[1], args[2], int.Parse(args[3], CultureInfo.InvariantCulture));
var files = OpportunityFiles.Make(work, rows);
Console.WriteLine($"{rows:N0} opportunities, {new FileInfo(files.Opportunities).Length / 1e6:0} MB of CSV, on {Environment.ProcessorCount} processors");
Console.WriteLine();

await using (var connection = new NpgsqlConnection(server))
{
    await connection.OpenAsync();
    await new NpgsqlCommand("CREATE DATABASE bench", connection).ExecuteNonQueryAsync();
}
var postgres = new NpgsqlConnectionStringBuilder(server) { Database = "bench" }.ToString();
(string Name, string[] Where, IBareLoad Bare)[] databases =
[
    ("SQLite", ["--data", Path.Combine(work, "sqlite")], new SqliteBareLoad(Path.Combine(work, "sqlite", "touchline.db"))),
    ("PostgreSQL", ["--data", Path.Combine(work, "postgres-data"), "--database", postgres], new PostgresBareLoad(postgres)),
];
foreach (var (name, where, bare) in databases)
{
    await Measured.RunAsync(program, ["import", "people", files.People, "--lines-from", "2024-01-01", .. where]);
    var first = await Measured.RunAsync(program, ["import", "results", files.Opportunities, .. where]);
    var load = await bare.RunAsync();
    var again = await Measured.RunAsync(program, ["import", "results", files.Opportunities, .. where]);
    Console.WriteLine($"{name,-11} import       {rows / first.Seconds,9:N0} rows/s  {first.Seconds,6:0.0} s  peak {first.PeakMegabytes,4:0} MB");
    Console.WriteLine($"{"",-11} bare load    {rows / load,9:N0} rows/s  {load,6:0.0} s");
    Console.WriteLine($"{"",-11} import / bare load {load / first.Seconds:P0}");
    Console.WriteLine($"{"",-11} import again {rows / again.Seconds,9:N0} rows/s  {again.Seconds,6:0.0} s  peak {again.PeakMegabytes,4:0} MB (nothing changes)");
    Console.WriteLine();
}
