using Touchline.Data;
using Touchline.Model;
using Touchline.Model.Measures;
using Touchline.Model.Sessions;

namespace Touchline.Features.Scorecards;

/// <summary>The table of coaches, what was asked, and what can be asked.</summary>
public sealed record ScorecardsTable
{
    /// <summary>So many rows stand on a page.</summary>
    public const int Size = 50;

    public required Now Present { get; init; }
    public required ScorecardQuery Query { get; init; }

    /// <summary>The rows of this page; in files and on paper all of them.</summary>
    public required IReadOnlyList<CoachRow> Rows { get; init; }

    /// <summary>How many coaches there are before filters.</summary>
    public required int Coaches { get; init; }

    /// <summary>How many pass the filters.</summary>
    public required int Chosen { get; init; }

    /// <summary>How many report to those directly.</summary>
    public required int Reps { get; init; }

    /// <summary>The consistency of everybody who passes the filters and has one.</summary>
    public required IReadOnlyList<double> Spread { get; init; }

    /// <summary>How evenly teams are coached is read from every session of every rep: for tables of a length that is read.</summary>
    public required bool HasEvenness { get; init; }
    public required KindCounts Total { get; init; }
    public required KindCounts TotalBefore { get; init; }

    /// <summary>The leader whose sub-tree the total is, so that it can be opened; null where it is of the filtered rows, or of several tops.</summary>
    public required PersonId? TotalOf { get; init; }

    /// <summary>Results of that sub-tree.</summary>
    public required TeamResults? TotalResults { get; init; }

    /// <summary>There are so many people below that their results are summed only when asked for.</summary>
    public required bool ResultsWait { get; init; }
    public required IReadOnlyList<Kind> Kinds { get; init; }
    public required IReadOnlyList<string> Regions { get; init; }
    public required IReadOnlyList<string> Segments { get; init; }
    public required IReadOnlyList<Period> Periods { get; init; }

    /// <summary>Where the period has no data, the latest that has.</summary>
    public required Period? Latest { get; init; }

    /// <summary>Views that the viewer keeps.</summary>
    public required IReadOnlyList<SavedView> Views { get; init; }
}
