using System.Globalization;
using Touchline.Model.Sessions;

namespace Touchline.Model.Measures;

/// <summary>One row of the scorecard as the command line prints it; <paramref name="Kind"/> may be <c>all</c>.</summary>
public sealed record ScorecardRow(string Coach, Scope Scope, string Kind, Counts Counts, decimal? Consistency)
{
    /// <summary>Consistency with 6 decimals, half to even; empty without due days.</summary>
    public string ConsistencyText => Consistency is { } ratio
        ? Math.Round(ratio, 6, MidpointRounding.ToEven).ToString("0.000000", CultureInfo.InvariantCulture)
        : "";
}

/// <summary>The rows of the command <c>scorecard</c>.</summary>
public static class ScorecardRows
{
    /// <summary>
    /// Everyone with a report on a day of the period through today, or with any figure; both scopes; every kind and
    /// <c>all</c>; sorted by coach, scope and kind, by code point.
    /// </summary>
    /// <param name="measures">The measures over all records.</param>
    /// <param name="records">The records the measures were made of.</param>
    /// <param name="period">Whole weeks or whole months.</param>
    /// <param name="of">Where given: of these rows, that person's and those of who was below on any day of the period.</param>
    public static IReadOnlyList<ScorecardRow> Of(CoachingMeasures measures, OrganisationRecords records, DayRange period, PersonId? of = null)
    {
        var table = measures.Scorecards(period);
        var coaches = measures.CoachesIn(period);
        coaches.UnionWith(table.Keys.Select(key => key.Coach));
        if (of is { } leader)
        {
            var wanted = measures.BelowIn(leader, period);
            wanted.Add(leader);
            coaches.IntersectWith(wanted);
        }
        return Of(table, coaches, measures.Kinds, records.People.ToDictionary(person => person.Id, person => person.ExternalId), records.Weights);
    }

    /// <summary>The same rows of counts that were computed already.</summary>
    /// <param name="table">Counts of the period.</param>
    /// <param name="coaches">Whose rows.</param>
    /// <param name="kinds">Every kind.</param>
    /// <param name="names">Ids as files know them.</param>
    /// <param name="weights">Weights of the kinds; one not named weighs 1.</param>
    public static IReadOnlyList<ScorecardRow> Of(
        IReadOnlyDictionary<CountsKey, Counts> table, IReadOnlySet<PersonId> coaches, IReadOnlyList<Kind> kinds, IReadOnlyDictionary<PersonId, string> names, IReadOnlyDictionary<Kind, decimal> weights)
    {
        var rows = new List<ScorecardRow>();
        foreach (var coach in coaches)
            foreach (var scope in Enum.GetValues<Scope>())
            {
                var ofKinds = kinds.Select(kind => (Kind: kind, Counts: table.GetValueOrDefault(new CountsKey(coach, scope, kind)))).ToList();
                rows.AddRange(ofKinds.Select(row => new ScorecardRow(names[coach], scope, row.Kind.Name, row.Counts, row.Counts.Consistency)));
                var sum = ofKinds.Aggregate(new Counts(), (total, row) => total + row.Counts);
                rows.Add(new ScorecardRow(names[coach], scope, Kind.All, sum, Consistency.Over(ofKinds, weights)));
            }
        rows.Sort(Compare);
        return rows;
    }

    private static int Compare(ScorecardRow left, ScorecardRow right)
    {
        var byCoach = CodePoints.Compare(left.Coach, right.Coach);
        if (byCoach != 0) return byCoach;
        // "own" stands before "tree", as the enum does.
        return left.Scope != right.Scope ? left.Scope.CompareTo(right.Scope) : CodePoints.Compare(left.Kind, right.Kind);
    }
}
