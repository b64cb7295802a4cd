using Touchline.Model.People;

namespace Touchline.Model.Measures.Rollups;

/// <summary>Leave and excuses as ranges of days, to their natural end.</summary>
public sealed class AwayBook
{
    private readonly Tree _tree;
    private readonly ILookup<PersonId, DayRange> _leave;
    private readonly ILookup<(ExcuseCover, PersonId?), Excuse> _excuses;
    private readonly List<Excuse> _below;

    /// <param name="leave">Leave of everybody asked about.</param>
    /// <param name="excuses">Every excuse that may cover somebody asked about.</param>
    /// <param name="tree">Who stood above whom.</param>
    public AwayBook(IEnumerable<Leave> leave, IReadOnlyList<Excuse> excuses, Tree tree)
    {
        _tree = tree;
        _leave = leave.ToLookup(row => row.PersonId, row => row.Days);
        _excuses = excuses.ToLookup(row => (row.AppliesTo, row.AppliesTo == ExcuseCover.Everyone ? null : row.PersonId));
        _below = [.. excuses.Where(row => row.AppliesTo == ExcuseCover.Below)];
    }

    /// <summary>Days on which the person is on leave.</summary>
    public IEnumerable<DayRange> LeaveOf(PersonId person) => _leave[person];

    /// <summary>Excused days of a line, whoever was meant; overlapping ones too.</summary>
    public IEnumerable<DayRange> ExcusedOf(HeldLine line)
    {
        var direct = _excuses[(ExcuseCover.Everyone, null)].Concat(_excuses[(ExcuseCover.Rep, line.Person)]).Concat(_excuses[(ExcuseCover.Coach, line.Coach)]);
        foreach (var excuse in direct) yield return excuse.Days.Intersect(line.Days);
        foreach (var excuse in _below)
        {
            var days = excuse.Days.Intersect(line.Days);
            if (days.IsEmpty) continue;
            foreach (var (chain, same) in _tree.Chains(line.Person, days))
                if (Array.IndexOf(chain, excuse.PersonId!.Value) >= 0) yield return same;
        }
    }
}
