using System.IO.Compression;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Touchline.Model;

namespace Touchline.Data.Bulk;

/// <summary>What was done to the rows of one table.</summary>
internal enum UndoAct
{
    Removed,
    Changed,
    Added,
}

/// <summary>A packed part of an import's undo: one act on one table, with the rows that are needed to take it back.</summary>
internal sealed record UndoPart(string Entity, UndoAct Act, string[] Properties, List<object?[]> Rows);

/// <summary>Writes and reads the parts. A million ids are a few megabytes.</summary>
internal sealed class UndoLog(TouchlineDb db, RecordId import)
{
    private const int RowsOfAPart = 50_000;

    private int _place;

    /// <summary>Hands the rows on, and keeps of each what its undo needs.</summary>
    public IEnumerable<object?[]> Keep(Type entity, UndoAct act, BulkTable kept, IEnumerable<(object?[] Row, object Kept)> rows)
    {
        PartWriter? part = null;
        foreach (var (row, source) in rows)
        {
            part ??= new PartWriter(entity.FullName!, act, [.. kept.Columns.Select(column => column.Property)]);
            part.Add(source as object?[] ?? kept.Row(source));
            if (part.Count == RowsOfAPart) part = Save(part);
            yield return row;
        }
        Save(part);
    }

    /// <summary>Writes what is kept, after the rows: a table cannot be written while another is being.</summary>
    public void Flush(CancellationToken cancellation)
    {
        BulkWriter.For(db).Insert(_parts, cancellation);
        _parts.Clear();
    }

    private readonly List<ImportUndo> _parts = [];

    private PartWriter? Save(PartWriter? part)
    {
        if (part is not null) _parts.Add(new ImportUndo { OrganisationId = db.OrganisationId, ImportId = import, Place = _place++, Content = part.Close() });
        return null;
    }

    /// <summary>The parts, the last one first.</summary>
    public async IAsyncEnumerable<UndoPart> ReadAsync()
    {
        var places = await db.Rows<ImportUndo>().Where(row => row.ImportId == import).OrderByDescending(row => row.Place).Select(row => row.Place).ToListAsync();
        foreach (var place in places)
            yield return Unpack(await db.Rows<ImportUndo>().Where(row => row.ImportId == import && row.Place == place).Select(row => row.Content).SingleAsync());
    }

    private UndoPart Unpack(byte[] content)
    {
        using var unzipped = new GZipStream(new MemoryStream(content), CompressionMode.Decompress);
        using var json = JsonDocument.Parse(unzipped);
        var root = json.RootElement;
        var (entity, act) = (root[0].GetString()!, (UndoAct)root[1].GetInt32());
        var properties = root[2].EnumerateArray().Select(name => name.GetString()!).ToArray();
        var table = BulkTable.Of(db, db.Model.FindEntityType(entity)!.ClrType, properties);
        var types = properties.Select(name => table.Columns.Single(column => column.Property == name).Type).ToArray();
        // A changed row stands as it was and as it became, one behind the other.
        return new UndoPart(entity, act, properties, [.. root.EnumerateArray().Skip(3).Select(row => row.EnumerateArray().Select((value, at) => RowJson.Read(value, types[at % types.Length])).ToArray())]);
    }

    private sealed class PartWriter : IDisposable
    {
        private readonly MemoryStream _memory = new();
        private readonly GZipStream _zip;
        private readonly Utf8JsonWriter _json;

        public PartWriter(string entity, UndoAct act, string[] properties)
        {
            _zip = new GZipStream(_memory, CompressionLevel.Fastest);
            _json = new Utf8JsonWriter(_zip);
            _json.WriteStartArray();
            _json.WriteStringValue(entity);
            _json.WriteNumberValue((int)act);
            _json.WriteStartArray();
            foreach (var name in properties) _json.WriteStringValue(name);
            _json.WriteEndArray();
        }

        public int Count { get; private set; }

        public void Add(object?[] values)
        {
            Count++;
            _json.WriteStartArray();
            foreach (var value in values) RowJson.Write(_json, value);
            _json.WriteEndArray();
            if (_json.BytesPending > 60_000) _json.Flush();
        }

        public byte[] Close()
        {
            _json.WriteEndArray();
            Dispose();
            return _memory.ToArray();
        }

        public void Dispose()
        {
            _json.Dispose();
            _zip.Dispose();
        }
    }
}
