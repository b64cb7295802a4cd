using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Touchline.Data;

/// <summary>Two who save the same row, each having read it before the other saved.</summary>
public static class SameInstant
{
    private const int Tries = 5;
    private const int SqliteConstraint = 19;

    /// <summary>
    /// Runs a use case that reads, changes and saves. Where somebody else saved the same row between its reading and its saving, it
    /// runs again on what the other left, as if it had come later: so the rule for those who come later is the rule for all.
    /// </summary>
    public static async Task<T> AfterOthersAsync<T>(this TouchlineDb db, Func<Task<T>> use)
    {
        for (var tries = 1; ; tries++)
        {
            try
            {
                return await use();
            }
            catch (DbUpdateException error) when (tries < Tries && IsAnothers(error))
            {
                db.ChangeTracker.Clear();
            }
        }
    }

    /// <inheritdoc cref="AfterOthersAsync{T}"/>
    public static Task AfterOthersAsync(this TouchlineDb db, Func<Task> use) => db.AfterOthersAsync(async () =>
    {
        await use();
        return true;
    });

    // The row was changed or is gone, or one of the same key is there by now.
    private static bool IsAnothers(DbUpdateException error) => error is DbUpdateConcurrencyException || (error.InnerException as DbException) switch
    {
        SqliteException sqlite => sqlite.SqliteErrorCode == SqliteConstraint,
        PostgresException postgres => postgres.SqlState == PostgresErrorCodes.UniqueViolation,
        _ => false,
    };
}
