using Touchline.Model;
using Touchline.Model.Measures.Rollups;
using Touchline.Model.Sessions;

namespace Touchline.Data.Ledger;

/// <summary>The intervals of all lines of some reps.</summary>
internal static class RepLines
{
    public static IEnumerable<LineInterval> Intervals(RollupRules rules, IEnumerable<PersonId> reps, CountedDays days, Func<PersonId, Kind, bool> isAsked)
    {
        foreach (var rep in reps)
            foreach (var kind in rules.Kinds.Where(kind => isAsked(rep, kind)))
                foreach (var line in rules.Tree.LinesOf(rep))
                    foreach (var interval in rules.Intervals(line, kind, days.Of(rep, kind))) yield return interval;
    }

    /// <summary>Writes what differs: of a new session that is mostly the end of one interval.</summary>
    public static void Write(Statements statements, OrganisationId organisation, IReadOnlyCollection<LineInterval> was, IReadOnlyCollection<LineInterval> becomes, CancellationToken cancellation)
    {
        var left = was.ToDictionary(Key);
        var written = new List<LineIntervalRow>();
        foreach (var interval in becomes)
            if (!left.Remove(Key(interval), out var before) || before != interval) written.Add(LineIntervalRow.Of(organisation, interval));
        statements.Remove([.. left.Values.Select(interval => LineIntervalRow.Of(organisation, interval))], cancellation);
        statements.Put(written, cancellation);
    }

    private static (PersonId, Kind, IntervalState, DateOnly) Key(LineInterval interval) => (interval.Person, interval.Kind, interval.State, interval.Days.From);
}
