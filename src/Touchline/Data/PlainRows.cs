using System.Data.Common;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Touchline.Model;

namespace Touchline.Data;

/// <summary>
/// Reads hundreds of thousands of plain rows: the query is Entity Framework's, each row is taken without it, and what stands in one
/// row after the other is read once.
/// </summary>
internal sealed class PlainRows
{
    private readonly DbDataReader _reader;
    private readonly bool _isText;
    private readonly Dictionary<int, (string Text, Guid Id)> _last = [];
    private readonly Dictionary<string, string> _words = [];

    private PlainRows(DbDataReader reader) => (_reader, _isText) = (reader, reader.GetFieldType(0) == typeof(string));

    public static async Task ReadAsync<T>(TouchlineDb db, IQueryable<T> query, Action<PlainRows> take, CancellationToken cancellation)
    {
        await db.Database.OpenConnectionAsync(cancellation);
        try
        {
            await using var command = query.CreateDbCommand();
            await using var reader = await command.ExecuteReaderAsync(cancellation);
            PlainRows? rows = null;
            while (await reader.ReadAsync(cancellation)) take(rows ??= new PlainRows(reader));
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }

    public PersonId Person(int column)
    {
        if (!_isText) return new PersonId(_reader.GetGuid(column));
        var text = _reader.GetString(column);
        if (!_last.TryGetValue(column, out var last) || last.Text != text) _last[column] = last = (text, Guid.Parse(text));
        return new PersonId(last.Id);
    }

    public DateOnly Day(int column)
    {
        if (!_isText) return _reader.GetFieldValue<DateOnly>(column);
        var text = _reader.GetString(column);
        return new DateOnly(Digits(text, 0, 4), Digits(text, 5, 2), Digits(text, 8, 2));
    }

    /// <summary>One of a few words; equal ones are one string.</summary>
    public string Word(int column)
    {
        var text = _reader.GetString(column);
        if (!_words.TryGetValue(text, out var known)) _words[text] = known = text;
        return known;
    }

    public decimal Amount(int column) => _isText ? decimal.Parse(_reader.GetString(column), CultureInfo.InvariantCulture) : _reader.GetDecimal(column);

    public int Number(int column) => _reader.GetInt16(column);

    private static int Digits(string text, int from, int count)
    {
        var number = 0;
        for (var at = from; at < from + count; at++) number = (number * 10) + text[at] - '0';
        return number;
    }
}
