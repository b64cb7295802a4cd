using Touchline.Model.People;
using Touchline.Model.Results;

namespace Touchline.Model.Imports;

/// <summary>What importing a file of results would do. Nothing is written by it.</summary>
public sealed record ResultsPlan
{
    /// <summary>Results that are not there yet.</summary>
    public required IReadOnlyList<Result> Created { get; init; }

    /// <summary>Results whose value differs.</summary>
    public required IReadOnlyList<Change<Result>> Updated { get; init; }

    /// <summary>Rows that say what is there already.</summary>
    public required int Unchanged { get; init; }

    /// <summary>Rows left out, with their reason.</summary>
    public required IReadOnlyList<ImportProblem> Rejected { get; init; }

    /// <summary>Rows that would be imported.</summary>
    public int Ready => Created.Count + Updated.Count + Unchanged;

    /// <summary>Makes the plan. A row is known by its person, month and metric.</summary>
    /// <exception cref="ImportRefusedException">The file cannot be read, a needed column is missing, or its months read in two ways.</exception>
    public static ResultsPlan Make(CsvSource source, IReadOnlyList<ColumnMatch>? matches, Organisation organisation,
        IEnumerable<Person> people, IEnumerable<Result> existing, DayOrder? days = null)
    {
        var map = new ColumnMap(source, ResultsFile.Format, matches);
        var (dayReader, numbers) = ValueSurvey.Of(source, map, ["month"], ["value", "quota"], days);
        var rows = new ResultRows(map, organisation, new PersonFinder(people), dayReader, numbers);
        var known = existing.ToDictionary(result => (result.PersonId, result.Month, result.Metric));
        var (created, updated, unchanged) = (new List<Result>(), new List<Change<Result>>(), 0);
        foreach (var row in source.Rows(rows.Rejections.Add))
        {
            if (rows.Read(row) is not { } result) continue;
            if (!known.TryGetValue((result.PersonId, result.Month, result.Metric), out var before)) created.Add(result);
            else if (before.Value == result.Value) unchanged++;
            else updated.Add(new Change<Result>(before, result));
        }
        return new ResultsPlan { Created = created, Updated = updated, Unchanged = unchanged, Rejected = rows.Rejections.Problems };
    }
}

/// <summary>Turns rows into results, or into problems.</summary>
internal sealed class ResultRows(ColumnMap map, Organisation organisation, PersonFinder people, DayReader days, NumberReader numbers)
{
    private readonly Dictionary<(PersonId, DateOnly, string), int> _seen = [];

    public Rejections Rejections { get; } = new(map);

    public Result? Read(CsvRow row)
    {
        var valueField = map.FirstWithValue(row, "value", "quota");
        var name = map.Read(row, "person");
        if (name.Length == 0) return Refuse(row, "person", Reasons.Missing);
        if (people.Find(name) is not { } person) return Refuse(row, "person", people.WhyNot(name, Reasons.OwnerUnknown));
        if (!TryMonth(map.Read(row, "month"), out var month, out var why)) return Refuse(row, "month", why);
        var metric = MetricOf(row, valueField);
        if (metric.Length == 0) return Refuse(row, "metric", Reasons.Missing);
        if (Metrics.Derived.Contains(metric)) return Refuse(row, "metric", Reasons.Derived);
        if (!numbers.TryRead(map.Read(row, valueField), out var value, out why)) return Refuse(row, valueField, why);
        if (value < 0 && MetricNames.IsNeverNegative(metric)) return Refuse(row, valueField, Reasons.Negative);
        if (!_seen.TryAdd((person.Id, month, metric), row.Number)) return Refuse(row, "person", Reasons.Twice(_seen[(person.Id, month, metric)]));
        return new Result { OrganisationId = organisation.Id, PersonId = person.Id, Month = month, Metric = metric, Value = value };
    }

    private string MetricOf(CsvRow row, string valueField) =>
        map.Has("metric") ? MetricNames.Of(map.Read(row, "metric")) : valueField == "quota" ? Metrics.Quota : "";

    private bool TryMonth(string text, out DateOnly month, out Reason why)
    {
        why = Reasons.IsoMonth;
        if (!DayText.TryIsoMonth(text, out month) && !days.TryRead(text, out month, out why)) return false;
        month = new DateOnly(month.Year, month.Month, 1);
        if (DayText.IsPossible(month)) return true;
        why = Reasons.YearTooFar;
        return false;
    }

    private Result? Refuse(CsvRow row, string field, Reason reason)
    {
        Rejections.Refuse(row, field, reason);
        return null;
    }
}

/// <summary>Names of metrics as files write them.</summary>
internal static class MetricNames
{
    private static readonly string[] Known =
        [Metrics.WonAmount, Metrics.WonCount, Metrics.LostCount, Metrics.DaysToClose, Metrics.Quota, .. Metrics.Derived];

    /// <summary>"Won amount" and "won_amount" mean <c>won-amount</c>; a name of one's own stays as it is.</summary>
    public static string Of(string name) => Array.Find(Known, known => ImportFormat.Plain(known) == ImportFormat.Plain(name)) ?? name;

    /// <summary>True for our own metrics; those of others may lie below 0.</summary>
    public static bool IsNeverNegative(string metric) => Known.Contains(metric);
}
