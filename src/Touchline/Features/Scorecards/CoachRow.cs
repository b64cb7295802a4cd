using Touchline.Data;
using Touchline.Model;
using Touchline.Model.Measures;
using Touchline.Model.People;
using Touchline.Model.Sessions;

namespace Touchline.Features.Scorecards;

/// <summary>The figures of one coach, or of several together.</summary>
public sealed record KindCounts(IReadOnlyList<(Kind Kind, Counts Counts)> Kinds, decimal? Consistency, int Days)
{
    public Counts All { get; } = Kinds.Aggregate(new Counts(), (sum, row) => sum + row.Counts);

    public Counts Of(Kind kind) => Kinds.FirstOrDefault(row => row.Kind == kind).Counts;

    /// <summary>The geometric mean of consistency and craft, of those that exist, from 0 to 100.</summary>
    public int? Score => Consistency is { } consistency ? (int)Math.Round(100 * (All.Craft is { } craft ? Math.Sqrt((double)(consistency * craft)) : (double)consistency)) : null;

    /// <summary>Hours of sessions in a week, by their lengths.</summary>
    public decimal HoursPerWeek => Days == 0 ? 0 : All.Minutes / 60m / (Days / 7m);

    public static KindCounts From(IReadOnlyList<(Kind Kind, Counts Counts)> kinds, Organisation organisation, DayRange days) =>
        new(kinds, Model.Measures.Consistency.Over(kinds, StoredWeights.Of(organisation.Weights)), days.Days);
}

/// <summary>A coach in the order of the table, with the little that the order and the spread need: there may be very many.</summary>
public sealed record CoachPlace(Person Coach, int Reps, decimal? Consistency, decimal? SortedBy);

/// <summary>One row of the table of coaches.</summary>
public sealed record CoachRow(Person Coach, int Reps, KindCounts Now, decimal? Before, IReadOnlyList<double?> Months, TeamResults? Results, Evenness? Evenness);
