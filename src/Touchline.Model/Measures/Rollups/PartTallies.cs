namespace Touchline.Model.Measures.Rollups;

/// <summary>The counts of one coach, kind and part: own team, and whole sub-tree.</summary>
public readonly record struct Tally(Counts Own, Counts Tree)
{
    /// <summary>True where nothing was counted.</summary>
    public bool IsNothing => Own.IsNothing && Tree.IsNothing;
}

/// <summary>The counts of one coach and kind by part, packed: of a large organisation there are ten million.</summary>
internal sealed class PartTallies
{
    private const int Width = 13;

    private readonly List<int> _parts = [];
    private readonly List<int> _counts = [];

    public IEnumerable<(DateOnly Part, Tally Tally)> All
    {
        get
        {
            for (var at = 0; at < _parts.Count; at++)
                yield return (DateOnly.FromDayNumber(_parts[at]), new Tally(Read(2 * at * Width), Read(((2 * at) + 1) * Width)));
        }
    }

    public IEnumerable<int> Parts => _parts;

    public Tally Of(int part) => _parts.BinarySearch(part) is >= 0 and var at ? new Tally(Read(2 * at * Width), Read(((2 * at) + 1) * Width)) : default;

    public void AddOwn(Part part, Counts counts) => Add(2 * PlaceOf(part) * Width, counts);

    public void AddTree(Part part, Counts counts) => Add(((2 * PlaceOf(part)) + 1) * Width, counts);

    private int PlaceOf(Part part)
    {
        var number = part.From.DayNumber;
        if (_parts.Count > 0 && _parts[^1] == number) return _parts.Count - 1;
        var at = _parts.BinarySearch(number);
        if (at >= 0) return at;
        _parts.Insert(~at, number);
        _counts.InsertRange(2 * ~at * Width, new int[2 * Width]);
        return ~at;
    }

    private void Add(int at, Counts counts)
    {
        _counts[at] += (int)counts.Due;
        _counts[at + 1] += (int)counts.InStandard;
        _counts[at + 2] += (int)counts.Excused;
        _counts[at + 3] += (int)counts.Sessions;
        _counts[at + 4] += (int)counts.Verified;
        _counts[at + 5] += (int)counts.LateLogged;
        _counts[at + 6] += (int)counts.Minutes;
        _counts[at + 7] += (int)counts.CoachCommitmentsDue;
        _counts[at + 8] += (int)counts.CoachCommitmentsKept;
        _counts[at + 9] += (int)counts.RepCommitmentsDue;
        _counts[at + 10] += (int)counts.RepCommitmentsKept;
        _counts[at + 11] += (int)counts.ChecksPassed;
        _counts[at + 12] += (int)counts.ChecksFailed;
    }

    private Counts Read(int at) => new(
        _counts[at], _counts[at + 1], _counts[at + 2], _counts[at + 3], _counts[at + 4], _counts[at + 5], _counts[at + 6], _counts[at + 7], _counts[at + 8], _counts[at + 9], _counts[at + 10],
        _counts[at + 11], _counts[at + 12]);
}
