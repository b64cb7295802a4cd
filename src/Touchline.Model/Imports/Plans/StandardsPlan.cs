using Touchline.Model.People;
using Touchline.Model.Sessions;
using Touchline.Model.Standards;

namespace Touchline.Model.Imports;

/// <summary>What importing a file of standards would do. Nothing is written by it.</summary>
public sealed record StandardsPlan
{
    /// <summary>Standards that are not there yet.</summary>
    public required IReadOnlyList<Standard> Created { get; init; }

    /// <summary>Standards whose numbers, last day or source differ.</summary>
    public required IReadOnlyList<Change<Standard>> Updated { get; init; }

    /// <summary>Rows that say what is there already.</summary>
    public required int Unchanged { get; init; }

    /// <summary>Rows left out, with their reason.</summary>
    public required IReadOnlyList<ImportProblem> Rejected { get; init; }

    /// <summary>Rows that would be imported.</summary>
    public int Ready => Created.Count + Updated.Count + Unchanged;

    /// <summary>Makes the plan. A row is known by its kind, whom it covers and its first day.</summary>
    /// <exception cref="ImportRefusedException">The file cannot be read, a needed column is missing, or its days read in two ways.</exception>
    public static StandardsPlan Make(CsvSource source, IReadOnlyList<ColumnMatch>? matches, Organisation organisation,
        IEnumerable<Person> people, IEnumerable<Standard> existing, DayOrder? days = null)
    {
        var map = new ColumnMap(source, StandardsFile.Format, matches);
        var (dayReader, _) = ValueSurvey.Of(source, map, ["from", "until"], [], days);
        var rows = new StandardRows(map, organisation, new PersonFinder(people), dayReader);
        var known = existing.ToDictionary(StandardRows.Key);
        var (created, updated, unchanged) = (new List<Standard>(), new List<Change<Standard>>(), 0);
        foreach (var row in source.Rows(rows.Rejections.Add))
        {
            if (rows.Read(row, known) is not { } standard) continue;
            if (!known.TryGetValue(StandardRows.Key(standard), out var before)) created.Add(standard);
            else if (before.Pace == standard.Pace && before.Until == standard.Until && before.Source == standard.Source) unchanged++;
            else updated.Add(new Change<Standard>(before, standard));
        }
        return new StandardsPlan { Created = created, Updated = updated, Unchanged = unchanged, Rejected = rows.Rejections.Problems };
    }
}

/// <summary>Turns rows into standards, or into problems.</summary>
internal sealed class StandardRows(ColumnMap map, Organisation organisation, PersonFinder people, DayReader days)
{
    private readonly Dictionary<(Kind, string?, PersonId?, DateOnly), int> _seen = [];

    public Rejections Rejections { get; } = new(map);

    /// <summary>Two standards with one key are refused: neither could go before the other.</summary>
    public static (Kind, string?, PersonId?, DateOnly) Key(Standard standard) => (standard.Kind, standard.Segment, standard.TeamOf, standard.From);

    public Standard? Read(CsvRow row, Dictionary<(Kind, string?, PersonId?, DateOnly), Standard> known)
    {
        var kind = map.Read(row, "kind");
        var team = map.Read(row, "team");
        if (kind.Length == 0) return Refuse(row, "kind", Reasons.Missing);
        if (!Rejections.TryWhole(row, "times", 0, 50, out var times) || !Rejections.TryWhole(row, "days", 1, 730, out var window)) return null;
        if (!Rejections.TryDay(row, "from", days, out var from) || !Rejections.TryDay(row, "until", days, out var until)) return null;
        if (times is null) return Refuse(row, "times", Reasons.Missing);
        if (window is null) return Refuse(row, "days", Reasons.Missing);
        if (from is null) return Refuse(row, "from", Reasons.Missing);
        var coach = team.Length == 0 ? null : people.Find(team);
        if (team.Length > 0 && coach is null) return Refuse(row, "team", people.WhyNot(team, Reasons.OwnerUnknown));
        var segment = map.Read(row, "segment") is { Length: > 0 } name ? name : null;
        var key = (SessionsFile.KindOf(kind), segment, coach?.Id, from.Value);
        var standard = new Standard
        {
            OrganisationId = organisation.Id,
            Id = known.TryGetValue(key, out var before) ? before.Id : StandardId.New(),
            Kind = key.Item1,
            Times = times.Value,
            Days = window.Value,
            Segment = segment,
            TeamOf = coach?.Id,
            From = from.Value,
            Until = until,
            Source = map.Read(row, "source"),
        };
        if (standard.Check().Broken is [var rule, ..]) return Refuse(row, rule.Field, new Reason(rule.Code, rule.Text));
        return _seen.TryAdd(key, row.Number) ? standard : Refuse(row, "kind", Reasons.Twice(_seen[key]));
    }

    private Standard? Refuse(CsvRow row, string field, Reason reason)
    {
        Rejections.Refuse(row, field, reason);
        return null;
    }
}
