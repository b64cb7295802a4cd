using Touchline.Model;
using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Touchline.Data.Bulk;

/// <summary>
/// Whether other records refer to rows that are to go. The database would take those along where it cascades, so it has to
/// be asked before.
/// </summary>
internal static class References
{
    /// <summary>True where a record refers to one of these rows; a row holds the key at least.</summary>
    public static bool AnyTo(TouchlineDb db, Type entity, BulkTable table, IReadOnlyList<object?[]> rows, DbTransaction transaction) =>
        db.Model.FindEntityType(entity)!.GetReferencingForeignKeys()
            .Where(key => !typeof(IBesideTheRecords).IsAssignableFrom(key.DeclaringEntityType.ClrType))
            .Any(key => AnyBy(key, db, table, rows, transaction));

    private static bool AnyBy(IForeignKey key, TouchlineDb db, BulkTable table, IReadOnlyList<object?[]> rows, DbTransaction transaction)
    {
        var from = StoreObjectIdentifier.Table(key.DeclaringEntityType.GetTableName()!);
        using var command = db.Database.GetDbConnection().CreateCommand();
        command.Transaction = transaction;
        command.CommandText = $"SELECT 1 FROM {BulkTable.Quoted(from.Name)} WHERE {string.Join(" AND ", key.Properties.Select((property, at) => $"{BulkTable.Quoted(property.GetColumnName(from)!)} = @p{at}"))} LIMIT 1";
        var places = key.PrincipalKey.Properties.Select(property => table.Columns.TakeWhile(column => column.Property != property.Name).Count()).ToArray();
        foreach (var row in rows)
        {
            command.Parameters.Clear();
            for (var at = 0; at < places.Length; at++)
            {
                var parameter = command.CreateParameter();
                (parameter.ParameterName, parameter.Value) = ($"@p{at}", row[places[at]]);
                command.Parameters.Add(parameter);
            }
            if (command.ExecuteScalar() is not null) return true;
        }
        return false;
    }
}
