using Touchline.Data;
using Touchline.Model.Imports;
using Touchline.Model.People;
using Touchline.Model.Results;
using Touchline.Model.Sessions;

namespace Touchline.Features.Imports;

/// <summary>What an import would do, whatever its format. Nothing is written by it.</summary>
public sealed record PlannedImport
{
    /// <summary>Whose records; new where the installation was empty.</summary>
    public required Organisation Organisation { get; init; }

    public required bool IsNewOrganisation { get; init; }

    /// <summary>The revision of the records that it was planned from.</summary>
    public required long Revision { get; init; }

    public required ImportFormat Format { get; init; }

    public required int Created { get; init; }

    public required int Updated { get; init; }

    public required int Unchanged { get; init; }

    public required IReadOnlyList<ImportProblem> Rejected { get; init; }

    public required IReadOnlyList<TableChanges> Changes { get; init; }

    /// <summary>True where it does more than add sessions or write results, which only imports write: then nobody else may save meanwhile.</summary>
    public bool ChangesRecordsOfPeople => Changes.Any(change =>
        change.Entity != typeof(Opportunity) && change.Entity != typeof(Result)
        && (change.Removed.Any() || change.Changed.Any() || (change.Added.Any() && !Added.Contains(change.Entity))));

    private static readonly Type[] Added = [typeof(Session), typeof(SessionCoach), typeof(SessionRep), typeof(Commitment)];

    /// <summary>The answers with what was left out filled in.</summary>
    public required ImportAnswers Answers { get; init; }

    public OpportunityPlan? Opportunities { get; init; }

    public PeoplePlan? People { get; init; }

    public int Ready => Created + Updated + Unchanged;

    /// <summary>Rejected rows; several problems may stand in one.</summary>
    public int RejectedRows => Rejected.Select(problem => problem.Row).Distinct().Count();

    /// <summary>Rows to be written, for a progress bar.</summary>
    public int ToWrite => Created + Updated;
}
