using Touchline.Data;
using Touchline.Model;
using Touchline.Model.Results;
using Touchline.Model.Sessions;
using Touchline.Model.Sessions.Craft;
using Touchline.Model.Sessions.JointCalls;
using Touchline.Model.Sessions.Parts;
using Touchline.Model.Sessions.Rubrics;

namespace Touchline.Features.Sessions.JointCalls;

/// <summary>How the skills stood at the last joint call, and who the customer may be.</summary>
/// <param name="Levels">The level last given, by field.</param>
/// <param name="Customers">Customers of the rep's open opportunities, to pick from, each with how far it is.</param>
public sealed record JointCallMore(IReadOnlyDictionary<string, int> Levels, IReadOnlyList<(string Name, string Stage)> Customers);

/// <summary>Joint calls: plan, own view, feedback.</summary>
public sealed class JointCallKind(TouchlineDb db) : ISessionKind
{
    public Kind Kind => Kind.JointCall;

    public bool HasRubric => true;

    public bool LooksForChange => true;

    public IReadOnlyList<CraftCheck> Checks => JointCallCraft.Checks;

    public IReadOnlyList<PartForm> Forms(IReadOnlyList<Skill> skills) => [JointCallParts.Plan, JointCallParts.SelfReview, JointCallParts.Feedback(skills)];

    public Type Page => typeof(JointCallBody);

    public Type? Side => typeof(JointCallSide);

    public async Task<object?> ReadAsync(SessionRow row, CancellationToken cancellation)
    {
        var reps = row.Session.Reps.Select(rep => rep.PersonId).ToHashSet();
        var earlier = await db.HeldWithAsync(Kind, reps, new DayRange(DateOnly.MinValue, row.Session.Day), row.Session.Id, 10, cancellation);
        var parts = await db.PartsOfAsync([.. earlier.Select(session => session.Id)], cancellation);
        var given = earlier.Select(session => parts.FirstOrDefault(part => part.SessionId == session.Id && part.Name == "feedback" && part.IsFinished)).OfType<SessionPart>().ToList();
        var levels = new Dictionary<string, int>();
        foreach (var feedback in given)
            foreach (var skill in row.Rubric?.Skills ?? [])
                if (feedback.Fields.Number(skill.Field) is { } level) levels.TryAdd(skill.Field, level);
        return new JointCallMore(levels, CustomersOf(await db.OpenDealsOfAsync(reps, cancellation)));
    }

    // Of deals that are not decided; where the CRM's file did not name the customer, the deal is named as the CRM does.
    private static List<(string Name, string Stage)> CustomersOf(IEnumerable<Opportunity> open) =>
        [.. open.OrderByDescending(row => row.Opened).GroupBy(row => row.Account.Length > 0 ? row.Account : row.ExternalId).Take(50)
            .Select(deals => (deals.Key, string.Join(", ", deals.Select(deal => deal.Stage).Where(stage => stage.Length > 0).Distinct())))];
}
