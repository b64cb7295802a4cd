namespace Touchline.Bench;

/// <summary>How much there is.</summary>
internal static class Sizes
{
    public static async Task PrintAsync(BenchPlace place)
    {
        foreach (var table in (string[])["person", "session", "session_rep", "line_interval", "chain", "rollup", "rollup_change"])
            Console.WriteLine($"  {table,-16} {(await place.QueryAsync<long>($"SELECT count(*) AS \"Value\" FROM {table}"))[0],14:N0} rows{(place.Installation.UsesSqlite ? "" : $"   {(await place.QueryAsync<long>($"SELECT pg_total_relation_size('{table}') AS \"Value\""))[0] / 1e6,10:N0} MB")}");
        var bytes = place.Installation.UsesSqlite ? new FileInfo(place.Installation.SqliteFile).Length : (await place.QueryAsync<long>("SELECT pg_database_size(current_database()) AS \"Value\""))[0];
        Console.WriteLine($"  {"all",-16} {bytes / 1e6,14:N0} MB");
    }
}
