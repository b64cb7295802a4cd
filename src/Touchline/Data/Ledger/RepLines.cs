using Touchline.Model;
using Touchline.Model.Measures.Rollups;
using Touchline.Model.Sessions;

namespace Touchline.Data.Ledger;

/// <summary>The intervals of all lines of some reps.</summary>
internal static class RepLines
{
    public static IEnumerable<LineInterval> Intervals(RollupRules rules, IEnumerable<PersonId> reps, IEnumerable<Session> held, Func<PersonId, Kind, bool> isAsked)
    {
        var days = held.SelectMany(session => session.Reps.Where(rep => rules.CountsFor(session, rep)).Select(rep => (rep.PersonId, session.Kind, session.Day)))
            .ToLookup(row => (row.PersonId, row.Kind), row => row.Day);
        foreach (var rep in reps)
            foreach (var kind in rules.Kinds.Where(kind => isAsked(rep, kind)))
                foreach (var line in rules.Tree.LinesOf(rep))
                    foreach (var interval in rules.Intervals(line, kind, days[(rep, kind)])) yield return interval;
    }
}
