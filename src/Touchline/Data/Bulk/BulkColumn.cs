using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace Touchline.Data.Bulk;

/// <summary>One column of a table: how a value of it is read from an entity, from another database, and written.</summary>
internal sealed class BulkColumn
{
    private readonly Func<object, object?>? _get;
    private readonly Func<DbDataReader, int, object> _read;

    public BulkColumn(IProperty property, StoreObjectIdentifier table)
    {
        var mapping = property.GetRelationalTypeMapping();
        Name = property.GetColumnName(table)!;
        Property = property.Name;
        StoreType = mapping.StoreTypeNameBase;
        IsKey = property.IsPrimaryKey();
        IsNumbered = property.ValueGenerated == ValueGenerated.OnAdd && property.ClrType == typeof(int);
        _get = property.IsShadowProperty() ? null : Getter(property, mapping);
        var stored = mapping.Converter?.ProviderClrType ?? property.ClrType;
        Type = Nullable.GetUnderlyingType(stored) ?? stored;
        ArrayType = property.IsNullable && Type.IsValueType ? typeof(Nullable<>).MakeGenericType(Type) : Type;
        _read = ReaderOf(Type);
    }

    public string Name { get; }

    public string Property { get; }

    /// <summary>What a value is, as the database's driver gives and takes it.</summary>
    public Type Type { get; }

    /// <summary>The type of such values where some may be missing.</summary>
    public Type ArrayType { get; }

    /// <summary>The database's type, without its length.</summary>
    public string StoreType { get; }

    public bool IsKey { get; }

    /// <summary>The database hands out its numbers, so it must be told of those that come in.</summary>
    public bool IsNumbered { get; }

    /// <summary>The value as the database takes it, null where there is none.</summary>
    public object? Of(object entity) => _get is null ? throw new InvalidOperationException($"{Name} is no property of a record.") : _get(entity);

    /// <summary>The value in a row that is being read, null where there is none.</summary>
    public object? Read(DbDataReader reader, int column) => reader.IsDBNull(column) ? null : _read(reader, column);

    private static Func<object, object?> Getter(IProperty property, RelationalTypeMapping mapping)
    {
        var getter = property.GetGetter();
        return mapping.Converter is { } converter
            ? entity => getter.GetClrValue(entity) is { } value ? converter.ConvertToProvider(value) : null
            : getter.GetClrValue;
    }

    private static Func<DbDataReader, int, object> ReaderOf(Type type) => type switch
    {
        _ when type == typeof(string) => (reader, at) => reader.GetString(at),
        _ when type == typeof(Guid) => (reader, at) => reader.GetFieldValue<Guid>(at),
        _ when type == typeof(DateOnly) => (reader, at) => reader.GetFieldValue<DateOnly>(at),
        _ when type == typeof(TimeOnly) => (reader, at) => reader.GetFieldValue<TimeOnly>(at),
        _ when type == typeof(DateTime) => (reader, at) => DateTime.SpecifyKind(reader.GetDateTime(at), DateTimeKind.Utc),
        _ when type == typeof(bool) => (reader, at) => reader.GetBoolean(at),
        _ when type == typeof(short) => (reader, at) => reader.GetInt16(at),
        _ when type == typeof(int) => (reader, at) => reader.GetInt32(at),
        _ when type == typeof(long) => (reader, at) => reader.GetInt64(at),
        _ when type == typeof(double) => (reader, at) => reader.GetDouble(at),
        _ when type == typeof(decimal) => (reader, at) => reader.GetDecimal(at),
        _ when type == typeof(byte[]) => (reader, at) => reader.GetFieldValue<byte[]>(at),
        _ => throw new NotSupportedException($"Values of {type} cannot be copied between databases yet; say here how."),
    };
}
