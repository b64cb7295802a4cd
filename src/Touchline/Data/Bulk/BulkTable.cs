using System.Collections.Concurrent;
using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Touchline.Data.Bulk;

/// <summary>
/// A table with its columns, taken from the model. A row is an array of values in the order of the columns; the same
/// array is used for the next row, so that a million rows leave nothing behind.
/// </summary>
internal sealed class BulkTable
{
    private static readonly ConcurrentDictionary<IEntityType, BulkTable> Whole = new();

    private string? _insert;
    private string? _put;
    private string? _remove;

    private BulkTable(IEntityType entity, Func<IProperty, bool> takes)
    {
        var table = StoreObjectIdentifier.Table(entity.GetTableName()!, entity.GetSchema());
        Name = table.Name;
        Columns = [.. entity.GetProperties().Where(takes).Select(property => new BulkColumn(property, table))];
        Keys = [.. Columns.Where(column => column.IsKey)];
        Others = [.. Columns.Where(column => !column.IsKey)];
    }

    public string Name { get; }

    /// <summary>The statements of <see cref="PostgresRows"/>, made once.</summary>
    public string Insert => _insert ??= PostgresRows.Insert(this);

    public string Put => _put ??= PostgresRows.Put(this);

    public string Remove => _remove ??= PostgresRows.Remove(this);

    public IReadOnlyList<BulkColumn> Columns { get; }

    public IReadOnlyList<BulkColumn> Keys { get; }

    public IReadOnlyList<BulkColumn> Others { get; }

    public static BulkTable Of(TouchlineDb db, Type entity) => Whole.GetOrAdd(db.Model.FindEntityType(entity)!, known => new BulkTable(known, _ => true));

    /// <summary>The table with its key and some of its columns only.</summary>
    public static BulkTable Of(TouchlineDb db, Type entity, IReadOnlyList<string> properties) =>
        new(db.Model.FindEntityType(entity)!, property => property.IsPrimaryKey() || properties.Contains(property.Name));

    /// <summary>Every table of the model, those that others refer to first.</summary>
    public static IReadOnlyList<BulkTable> All(TouchlineDb db)
    {
        var sorted = new List<IEntityType>();
        foreach (var entity in db.Model.GetEntityTypes().OrderBy(entity => entity.GetTableName(), StringComparer.Ordinal)) Visit(entity, sorted, []);
        return [.. sorted.Select(entity => new BulkTable(entity, _ => true))];
    }

    /// <summary>The rows of entities.</summary>
    public IEnumerable<object?[]> Rows(IEnumerable<object> entities) => RowsWith(entities).Select(pair => pair.Row);

    /// <summary>The rows of entities, each beside its entity.</summary>
    public IEnumerable<(object?[] Row, object Entity)> RowsWith(IEnumerable<object> entities)
    {
        var row = new object?[Columns.Count];
        foreach (var entity in entities)
        {
            for (var i = 0; i < row.Length; i++) row[i] = Columns[i].Of(entity);
            yield return (row, entity);
        }
    }

    /// <summary>The row of one entity, in an array of its own.</summary>
    public object?[] Row(object entity) => [.. Columns.Select(column => column.Of(entity))];

    /// <summary>Every row of the table, of every organisation, by key.</summary>
    public IEnumerable<object?[]> Read(DbConnection connection, DbTransaction? transaction)
    {
        using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = $"SELECT {Names(Columns)} FROM {Quoted(Name)}{(Keys.Count > 0 ? $" ORDER BY {Names(Keys)}" : "")}";
        using var reader = command.ExecuteReader();
        var row = new object?[Columns.Count];
        while (reader.Read())
        {
            for (var i = 0; i < row.Length; i++) row[i] = Columns[i].Read(reader, i);
            yield return row;
        }
    }

    public static string Names(IEnumerable<BulkColumn> columns) => string.Join(", ", columns.Select(column => Quoted(column.Name)));

    public static string Quoted(string name) => $"\"{name}\"";

    private static void Visit(IEntityType entity, List<IEntityType> sorted, HashSet<IEntityType> onTheWay)
    {
        if (sorted.Contains(entity) || !onTheWay.Add(entity)) return;
        foreach (var key in entity.GetForeignKeys()) Visit(key.PrincipalEntityType, sorted, onTheWay);
        sorted.Add(entity);
    }
}
