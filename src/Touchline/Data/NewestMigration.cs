using System.Data.Common;
using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Touchline.Data;

/// <summary>Whether a database has the newest migration, asked by one plain query: the migrator takes most of a command's start to say so.</summary>
internal static class NewestMigration
{
    public static async Task<bool> IsAppliedAsync(TouchlineDb db, CancellationToken cancellation)
    {
        try
        {
            await db.Database.OpenConnectionAsync(cancellation);
            await using var command = db.Database.GetDbConnection().CreateCommand();
            command.CommandText = "SELECT MAX(migration_id) FROM \"__EFMigrationsHistory\"";
            return await command.ExecuteScalarAsync(cancellation) as string == NewestOf(db.GetType());
        }
        catch (DbException)
        {
            // No such table, or no such database yet: the migrator makes them, or says what is wrong.
            return false;
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }

    private static string NewestOf(Type context) => typeof(TouchlineDb).Assembly.GetTypes()
        .Where(type => type.GetCustomAttribute<DbContextAttribute>()?.ContextType == context)
        .Select(type => type.GetCustomAttribute<MigrationAttribute>()?.Id).Max(StringComparer.Ordinal)!;
}
