using System.Diagnostics;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Touchline.Tests;

/// <summary>
/// Does something just after a house read a table for the first time from now on: between the reading and the saving of whoever
/// asks next. It listens to what the program tells of its queries anyway, so nothing in it is another than where nobody listens.
/// </summary>
public sealed class Between : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>, IDisposable
{
    private readonly string _database;
    private readonly string _table;
    private readonly List<IDisposable> _heard = [];
    private Func<Task>? _act;

    public Between(House house, string table, Func<Task> act)
    {
        _database = house.Postgres is { } postgres ? new Npgsql.NpgsqlConnectionStringBuilder(postgres).Database! : house.DataFolder;
        _table = table;
        _act = act;
        _heard.Add(DiagnosticListener.AllListeners.Subscribe(this));
    }

    /// <summary>True once it was done.</summary>
    public bool IsDone => _act is null;

    public void OnNext(DiagnosticListener value)
    {
        if (value.Name == "Microsoft.EntityFrameworkCore") _heard.Add(value.Subscribe(this));
    }

    public void OnNext(KeyValuePair<string, object?> value)
    {
        if (value.Value is not CommandExecutedEventData { Command: var command, Connection: var connection }) return;
        if (!connection.ConnectionString.Contains(_database, StringComparison.Ordinal) && connection.Database != _database) return;
        if (!command.CommandText.StartsWith("SELECT", StringComparison.Ordinal) || !command.CommandText.Contains($"FROM {_table} AS", StringComparison.Ordinal) && !command.CommandText.Contains($"FROM \"{_table}\" AS", StringComparison.Ordinal)) return;
        if (Interlocked.Exchange(ref _act, null) is { } act) Task.Run(act).GetAwaiter().GetResult();
    }

    public void OnCompleted()
    {
        // The program goes on telling until nobody listens.
    }

    public void OnError(Exception error)
    {
        // What is told of is no error of ours.
    }

    public void Dispose()
    {
        foreach (var heard in _heard) heard.Dispose();
    }
}
