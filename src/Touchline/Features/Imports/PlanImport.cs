using Touchline.Data;
using Touchline.Model.Imports;
using Touchline.Model.People;

namespace Touchline.Features.Imports;

/// <summary>Works out what a file would do, from the records as they are.</summary>
public sealed class PlanImport(TouchlineDb db, OrganisationClock clock)
{
    /// <exception cref="ImportRefusedException">The file cannot be read, or lacks a needed column.</exception>
    public async Task<PlannedImport> RunAsync(CsvSource source, ImportFormat format, ImportAnswers answers, CancellationToken cancellation)
    {
        var isNew = !db.Scope.IsSet;
        var organisation = isNew ? new Organisation { Name = "Organisation" } : await db.UntrackedOrganisationAsync(cancellation);
        var plan = new PlannedImport
        {
            Organisation = organisation,
            IsNewOrganisation = isNew,
            Revision = isNew ? 0 : await db.RevisionAsync(cancellation),
            Format = format,
            Answers = answers,
            Created = 0,
            Updated = 0,
            Unchanged = 0,
            Rejected = [],
            Changes = [],
        };
        var matches = answers.MatchesFor(source, format);
        return format.Name switch
        {
            "opportunities" => await OpportunitiesAsync(plan, source, matches, cancellation),
            "people" or "sales-team-list" => await PeopleAsync(plan, source, matches, cancellation),
            "results" => await ResultsAsync(plan, source, matches, cancellation),
            "sessions" => await SessionsAsync(plan, source, matches, cancellation),
            _ => await StandardsAsync(plan, source, matches, cancellation),
        };
    }

    private async Task<PlannedImport> OpportunitiesAsync(PlannedImport plan, CsvSource source, IReadOnlyList<ColumnMatch>? matches, CancellationToken cancellation)
    {
        var people = await db.UntrackedPeopleAsync(cancellation);
        var ids = people.ToDictionary(person => person.Id, person => person.ExternalId);
        var aliases = (await db.AliasesAsync(cancellation)).ToDictionary(alias => alias.Alias, alias => ids[alias.PersonId], StringComparer.Ordinal);
        foreach (var (alias, person) in plan.Answers.Aliases)
        {
            if (person.Length > 0) aliases[alias] = person;
            else aliases.Remove(alias);
        }
        var made = OpportunityPlan.Make(source, matches, plan.Organisation, people, db.StreamOpportunities(), new OpportunityOptions { Aliases = aliases, Days = plan.Answers.Days });
        return plan with
        {
            Created = made.Created.Count,
            Updated = made.Updated.Count,
            Unchanged = made.Unchanged,
            Rejected = made.Rejected,
            Changes = ImportChanges.Of(made),
            Opportunities = made,
        };
    }

    private async Task<PlannedImport> PeopleAsync(PlannedImport plan, CsvSource source, IReadOnlyList<ColumnMatch>? matches, CancellationToken cancellation)
    {
        var today = clock.TodayOf(plan.Organisation);
        var answers = plan.Answers with
        {
            LinesFrom = plan.Answers.LinesFrom ?? (plan.IsNewOrganisation ? null : await db.FirstResultAsync(cancellation)) ?? today,
            ChangesFrom = plan.Answers.ChangesFrom ?? today,
        };
        var records = await db.PeopleRecordsAsync(plan.Organisation, cancellation);
        var options = new PeopleOptions { LinesFrom = answers.LinesFrom!.Value, ChangesFrom = answers.ChangesFrom, Top = answers.Top, Days = answers.Days };
        var made = PeoplePlan.Make(source, plan.Format, matches, records, options);
        return plan with
        {
            Answers = answers,
            Created = made.Created.Count,
            Updated = made.UpdatedPeople,
            Unchanged = made.Unchanged,
            Rejected = made.Rejected,
            Changes = ImportChanges.Of(made),
            People = made,
        };
    }

    private async Task<PlannedImport> ResultsAsync(PlannedImport plan, CsvSource source, IReadOnlyList<ColumnMatch>? matches, CancellationToken cancellation)
    {
        var made = ResultsPlan.Make(source, matches, plan.Organisation, await db.UntrackedPeopleAsync(cancellation), await db.StoredResultsAsync(cancellation), plan.Answers.Days);
        return plan with { Created = made.Created.Count, Updated = made.Updated.Count, Unchanged = made.Unchanged, Rejected = made.Rejected, Changes = ImportChanges.Of(made) };
    }

    private async Task<PlannedImport> SessionsAsync(PlannedImport plan, CsvSource source, IReadOnlyList<ColumnMatch>? matches, CancellationToken cancellation)
    {
        var made = SessionsPlan.Make(source, matches, plan.Organisation, await db.UntrackedPeopleAsync(cancellation), await db.WholeSessionsAsync(cancellation), clock.TodayOf(plan.Organisation), plan.Answers.Days);
        return plan with { Created = made.Created.Count, Updated = made.Updated.Count, Unchanged = made.Unchanged, Rejected = made.Rejected, Changes = ImportChanges.Of(made) };
    }

    private async Task<PlannedImport> StandardsAsync(PlannedImport plan, CsvSource source, IReadOnlyList<ColumnMatch>? matches, CancellationToken cancellation)
    {
        var made = StandardsPlan.Make(source, matches, plan.Organisation, await db.UntrackedPeopleAsync(cancellation), await db.AllStandardsAsync(cancellation), plan.Answers.Days);
        return plan with { Created = made.Created.Count, Updated = made.Updated.Count, Unchanged = made.Unchanged, Rejected = made.Rejected, Changes = ImportChanges.Of(made) };
    }
}
