using System.Runtime.InteropServices;
using Touchline.Model.Sessions;

namespace Touchline.Model.Measures.Rollups;

/// <summary>
/// Counts by coach, kind and part. What lines, sessions and commitments count is added, or taken away again: what is left
/// after taking away what was and adding what is, is the change.
/// </summary>
public sealed class Tallies
{
    private readonly Dictionary<(PersonId Coach, Kind Kind), PartTallies> _tallies = [];

    /// <summary>Everything that is not nothing, by coach and kind; of each the parts in order.</summary>
    public IEnumerable<(PersonId Coach, Kind Kind, DateOnly Part, Tally Tally)> All =>
        from row in _tallies
        orderby row.Key.Coach.Value, row.Key.Kind
        from part in row.Value.All
        where !part.Tally.IsNothing
        select (row.Key.Coach, row.Key.Kind, part.Part, part.Tally);

    /// <summary>The same by part; of each the coaches and kinds in order.</summary>
    public IEnumerable<(PersonId Coach, Kind Kind, DateOnly Part, Tally Tally)> AllByPart
    {
        get
        {
            var rows = _tallies.OrderBy(row => row.Key.Coach.Value).ThenBy(row => row.Key.Kind).ToList();
            return from part in rows.SelectMany(row => row.Value.Parts).ToHashSet().Order()
                   from row in rows
                   let tally = row.Value.Of(part)
                   where !tally.IsNothing
                   select (row.Key.Coach, row.Key.Kind, DateOnly.FromDayNumber(part), tally);
        }
    }

    /// <summary>Adds the days of an interval through the last day counted, or takes them away.</summary>
    public void Add(LineInterval interval, RollupRules rules, bool isTaken = false)
    {
        var days = interval.Days.Intersect(new DayRange(DateOnly.MinValue, rules.Through));
        if (days.IsEmpty) return;
        foreach (var (chain, same) in rules.Tree.Chains(interval.Person, days))
            foreach (var part in Part.Over(same))
            {
                var counts = interval.Of(part.Days.Intersect(same).Days);
                AddOwn(interval.Coach, interval.Kind, part, counts, isTaken);
                foreach (var leader in chain) AddTree(leader, interval.Kind, part, counts, isTaken);
            }
    }

    /// <summary>Adds a session, or takes it away.</summary>
    public void Add(Session session, RollupRules rules, bool isTaken = false) =>
        AddOnce(session, session.Day, rules.CountsOf(session), coach => rules.Tree.ChainOf(coach, session.Day), isTaken);

    /// <summary>Adds a commitment made in a session, or takes it away.</summary>
    public void Add(Commitment commitment, Session session, RollupRules rules, bool isTaken = false)
    {
        if (commitment.Due is { } due) AddOnce(session, due, rules.CountsOf(commitment, session), coach => rules.ChainForCommitment(coach, due), isTaken);
    }

    /// <summary>Adds counts to a coach's own team.</summary>
    public void AddOwn(PersonId coach, Kind kind, Part part, Counts counts, bool isTaken = false) => Of(coach, kind).AddOwn(part, isTaken ? -counts : counts);

    /// <summary>Adds counts to a coach's sub-tree.</summary>
    public void AddTree(PersonId coach, Kind kind, Part part, Counts counts, bool isTaken = false) => Of(coach, kind).AddTree(part, isTaken ? -counts : counts);

    private void AddOnce(Session session, DateOnly day, Counts counts, Func<PersonId, PersonId[]> chainOf, bool isTaken)
    {
        if (counts.IsNothing) return;
        var part = Part.Containing(day);
        var trees = new HashSet<PersonId>();
        foreach (var coach in session.Coaches.Select(row => row.PersonId).Distinct())
        {
            AddOwn(coach, session.Kind, part, counts, isTaken);
            trees.Add(coach);
            trees.UnionWith(chainOf(coach));
        }
        foreach (var leader in trees) AddTree(leader, session.Kind, part, counts, isTaken);
    }

    private PartTallies Of(PersonId coach, Kind kind) =>
        CollectionsMarshal.GetValueRefOrAddDefault(_tallies, (coach, kind), out _) ??= new PartTallies();
}
