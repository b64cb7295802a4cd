using System.Buffers.Text;
using System.Data.Common;
using System.Globalization;
using System.Text;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using SQLitePCL;
using Touchline.Model;

namespace Touchline.Data;

/// <summary>
/// Reads hundreds of thousands of plain rows: the query is Entity Framework's, each row is taken without it. SQLite keeps ids, days and
/// amounts as text, and a string for each would cost more than reading it: its bytes are taken where they lie.
/// </summary>
internal sealed class PlainRows
{
    private readonly DbDataReader _reader;
    private readonly sqlite3_stmt? _statement;
    private readonly Dictionary<int, (byte[] Text, Guid Id)> _last = [];
    private readonly List<(byte[] Utf8, string Text)> _words = [];

    private PlainRows(DbDataReader reader) => (_reader, _statement) = (reader, (reader as SqliteDataReader)?.Handle);

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
        if (_statement is null) return new PersonId(_reader.GetGuid(column));
        var text = TextOf(column);
        // What belongs to one person stands in one row after the other.
        if (_last.TryGetValue(column, out var last) && text.SequenceEqual(last.Text)) return new PersonId(last.Id);
        if (!Utf8Parser.TryParse(text, out Guid id, out _)) throw new FormatException($"{Encoding.UTF8.GetString(text)} is no id.");
        _last[column] = (text.ToArray(), id);
        return new PersonId(id);
    }

    public DateOnly Day(int column)
    {
        if (_statement is null) return _reader.GetFieldValue<DateOnly>(column);
        var text = TextOf(column);
        return new DateOnly(Digits(text[..4]), Digits(text[5..7]), Digits(text[8..10]));
    }

    /// <summary>One of a few words; equal ones are one string.</summary>
    public string Word(int column)
    {
        if (_statement is null) return _reader.GetString(column);
        var text = TextOf(column);
        foreach (var (utf8, known) in _words) if (text.SequenceEqual(utf8)) return known;
        _words.Add((text.ToArray(), Encoding.UTF8.GetString(text)));
        return _words[^1].Text;
    }

    public decimal Amount(int column) => _statement is null ? _reader.GetDecimal(column) : decimal.Parse(TextOf(column), NumberStyles.Number, CultureInfo.InvariantCulture);

    public int Number(int column) => _statement is null ? _reader.GetInt16(column) : raw.sqlite3_column_int(_statement, column);

    // For a text, its UTF-8 as it lies in the page.
    private ReadOnlySpan<byte> TextOf(int column) => raw.sqlite3_column_blob(_statement, column);

    private static int Digits(ReadOnlySpan<byte> text)
    {
        var number = 0;
        foreach (var digit in text) number = (number * 10) + digit - '0';
        return number;
    }
}
