using System.Globalization;
using Touchline.Model.People;

namespace Touchline.Model.Results;

/// <summary>By what results are summed.</summary>
public enum ResultGrouping
{
    /// <summary>Each person by their own id.</summary>
    Rep,

    /// <summary>Each coach's direct reports, under the coach's id; the coach's own figures are not among them.</summary>
    Team,

    /// <summary>Each month, as <c>2017-12</c>.</summary>
    Month,
}

/// <summary>One figure of a table of results.</summary>
/// <param name="Group">The person's external id, or the month as <c>2017-12</c>.</param>
/// <param name="Metric">The metric's name.</param>
/// <param name="Value">In the metric's unit.</param>
public sealed record ResultRow(string Group, string Metric, decimal Value);

/// <summary>Results of people, teams or months, summed over months; what the command <c>results</c> prints.</summary>
/// <param name="months">The months, from <see cref="ResultMonths.Of"/>.</param>
/// <param name="people">Everyone.</param>
/// <param name="lines">Who reports to whom.</param>
public sealed class ResultsTable(IReadOnlyCollection<ResultMonth> months, IReadOnlyList<Person> people, IReadOnlyList<ReportingLine> lines)
{
    private readonly Dictionary<PersonId, Person> _people = people.ToDictionary(person => person.Id);
    private readonly ILookup<PersonId, ReportingLine> _linesOf = lines.ToLookup(line => line.PersonId);

    /// <summary>Rows by group and metric, by code point. A metric that is not known for a group has no row.</summary>
    /// <param name="grouping">By what.</param>
    /// <param name="metric">One metric; null is all of them.</param>
    /// <param name="from">First month, included, by any day of it; null is the first there is.</param>
    /// <param name="to">Last month, included, by any day of it; null is the last there is.</param>
    public IReadOnlyList<ResultRow> By(ResultGrouping grouping, string? metric = null, DateOnly? from = null, DateOnly? to = null)
    {
        var groups = new Dictionary<string, ResultParts>();
        var withQuota = months.Where(month => month.Parts.Has(Metrics.Quota)).Select(month => (month.PersonId, month.Month)).ToHashSet();
        foreach (var month in months)
        {
            if ((from is { } first && month.Month < ResultMonths.MonthOf(first)) || month.Month > to) continue;
            if (GroupOf(grouping, month) is not { } group) continue;
            if (!groups.TryGetValue(group, out var parts)) groups[group] = parts = new ResultParts();
            parts.Add(grouping == ResultGrouping.Month && HoldsTheTeamsQuota(month, withQuota) ? month.Parts.Without(Metrics.Quota) : month.Parts);
        }
        return [.. groups.OrderBy(group => group.Key, CodePoints.Order).SelectMany(group => RowsOf(group.Key, group.Value, metric))];
    }

    /// <summary>The coach of a person on a day: of the line that holds then; null where none does.</summary>
    private Person? CoachOf(PersonId id, DateOnly day)
    {
        foreach (var line in _linesOf[id])
            if (Holds(line, day)) return _people[line.CoachId];
        return null;
    }

    private bool Holds(ReportingLine line, DateOnly day) =>
        line.Days.Contains(day) && _people[line.PersonId].Employed.Contains(day) && _people[line.CoachId].Employed.Contains(day);

    private string? GroupOf(ResultGrouping grouping, ResultMonth month) => grouping switch
    {
        ResultGrouping.Rep => _people[month.PersonId].ExternalId,
        ResultGrouping.Team => CoachOf(month.PersonId, LastDayOf(month.Month))?.ExternalId,
        _ => month.Month.ToString("yyyy-MM", CultureInfo.InvariantCulture),
    };

    // A manager's quota already contains the team's: beside those of the team it would count them twice.
    private bool HoldsTheTeamsQuota(ResultMonth month, HashSet<(PersonId, DateOnly)> withQuota) =>
        month.Parts.Has(Metrics.Quota) && Reports(month.PersonId, LastDayOf(month.Month)).Any(rep => withQuota.Contains((rep, month.Month)));

    private IEnumerable<PersonId> Reports(PersonId coach, DateOnly day)
    {
        _linesTo ??= lines.ToLookup(line => line.CoachId);
        foreach (var line in _linesTo[coach].Where(line => Holds(line, day)))
        {
            yield return line.PersonId;
            foreach (var below in Reports(line.PersonId, day)) yield return below;
        }
    }

    private ILookup<PersonId, ReportingLine>? _linesTo;

    private static DateOnly LastDayOf(DateOnly month) => month.AddMonths(1).AddDays(-1);

    private static IEnumerable<ResultRow> RowsOf(string group, ResultParts parts, string? metric)
    {
        foreach (var name in metric is null ? parts.Metrics : [metric])
            if (parts[name] is { } value) yield return new ResultRow(group, name, value);
    }
}
