using System.Buffers.Binary;
using Touchline.Model;
using Touchline.Model.Sessions;

namespace Touchline.Data.Ledger;

/// <summary>The days of sessions that count for some reps, as they were read and as they become.</summary>
internal sealed class CountedDays
{
    private const int Bytes = 4;

    private readonly Dictionary<(PersonId Rep, Kind Kind), List<int>> _days = [];
    private readonly HashSet<(PersonId Rep, Kind Kind)> _changed = [];

    public void Read(PersonId rep, Kind kind, byte[] packed)
    {
        var days = new List<int>(packed.Length / Bytes);
        for (var at = 0; at < packed.Length; at += Bytes) days.Add(BinaryPrimitives.ReadInt32LittleEndian(packed.AsSpan(at)));
        _days[(rep, kind)] = days;
    }

    public void Add(PersonId rep, Kind kind, DateOnly day)
    {
        _changed.Add((rep, kind));
        if (!_days.TryGetValue((rep, kind), out var days)) _days[(rep, kind)] = days = [];
        var at = days.BinarySearch(day.DayNumber);
        days.Insert(at < 0 ? ~at : at, day.DayNumber);
    }

    public void Take(PersonId rep, Kind kind, DateOnly day)
    {
        _changed.Add((rep, kind));
        if (_days.TryGetValue((rep, kind), out var days)) days.Remove(day.DayNumber);
    }

    public IEnumerable<DateOnly> Of(PersonId rep, Kind kind) => _days.TryGetValue((rep, kind), out var days) ? days.Select(DateOnly.FromDayNumber) : [];

    /// <summary>Those that changed, as rows.</summary>
    public IEnumerable<CountedDaysRow> Changed(OrganisationId organisation) => _changed.Select(key => Row(organisation, key));

    /// <summary>All, as rows.</summary>
    public IEnumerable<CountedDaysRow> All(OrganisationId organisation) => _days.Keys.Select(key => Row(organisation, key));

    private CountedDaysRow Row(OrganisationId organisation, (PersonId Rep, Kind Kind) key)
    {
        var days = _days.TryGetValue(key, out var known) ? known : [];
        var packed = new byte[days.Count * Bytes];
        for (var at = 0; at < days.Count; at++) BinaryPrimitives.WriteInt32LittleEndian(packed.AsSpan(at * Bytes), days[at]);
        return new CountedDaysRow { OrganisationId = organisation, PersonId = key.Rep, Kind = key.Kind, Days = packed };
    }
}
