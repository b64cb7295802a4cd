using Touchline.Model.Measures;
using Touchline.Model.Results;
using Touchline.Model.Sessions;

namespace Touchline.Model.Effect;

/// <summary>What Effect asks of the organisation, wherever it is read from.</summary>
public sealed record EffectRecords
{
    /// <summary>Who stood above whom.</summary>
    public required Tree Tree { get; init; }

    /// <summary>The last day that counts.</summary>
    public required DateOnly Today { get; init; }

    /// <summary>First days in the organisation, of those of whom they are known.</summary>
    public required IReadOnlyDictionary<PersonId, DateOnly> Starts { get; init; }

    /// <summary>The months of results.</summary>
    public required IReadOnlyCollection<ResultMonth> Results { get; init; }

    /// <summary>What each kind weighs.</summary>
    public required IReadOnlyDictionary<Kind, decimal> Weights { get; init; }

    /// <summary>The kinds of which a rep had due days in a month, in the order of kinds, each with its counts over all of the rep's lines.</summary>
    public required Func<PersonId, DayRange, IReadOnlyList<(Kind Kind, Counts Counts)>> Counts { get; init; }

    /// <summary>Straight from the records: the oracle that any faster way must equal.</summary>
    public static EffectRecords Of(CoachingMeasures measures, IReadOnlyCollection<ResultMonth> results) => new()
    {
        Tree = measures.Tree,
        Today = measures.Today,
        Starts = measures.Records.People.Where(person => person.Starts is not null).ToDictionary(person => person.Id, person => person.Starts!.Value),
        Results = results,
        Weights = measures.Records.Weights,
        Counts = (rep, month) => [.. measures.Kinds.Select(kind => (kind, CountsOf(measures, rep, kind, month))).Where(pair => pair.Item2.Due > 0)],
    };

    private static Counts CountsOf(CoachingMeasures measures, PersonId rep, Kind kind, DayRange month) =>
        measures.Tree.LinesOf(rep).Aggregate(new Counts(), (sum, line) => sum + measures.LineCounts(line, kind, month.Intersect(line.Days)));
}
