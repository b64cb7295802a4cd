using Microsoft.AspNetCore.WebUtilities;
using Touchline.Data;
using Touchline.Model;
using Touchline.Web;

namespace Touchline.Features.Scorecards;

/// <summary>An account keeps a view of the scorecards under a name, or lets it go.</summary>
public sealed class SaveView(TouchlineDb db, Present present, Viewer viewer)
{
    /// <summary>Our choice: more would be a list to search, not to choose from.</summary>
    private const int Most = 20;

    public async Task<string> RunAsync(string name, string query, CancellationToken cancellation)
    {
        var known = await db.ViewsOfAsync(Account, cancellation);
        new RuleCheck()
            .Refuse(name.Length == 0, "name-missing", "name", "Give the view a name.")
            .Refuse(name.Length > 60, "name-too-long", "name", "A name holds at most 60 characters.")
            .Refuse(known.Exists(view => view.Name == name), "name-taken", "name", "You have a view of this name; remove it first.")
            .Refuse(known.Count >= Most, "too-many", "name", $"At most {Most} views; remove one first.")
            .ThrowIfBroken();
        // Read as an address is read, so that nothing but a view is kept.
        var asked = new QueryCollection(QueryHelpers.ParseQuery(query));
        var view = ScorecardQuery.Read(asked, await present.ReadAsync(cancellation));
        db.Add(new SavedView { OrganisationId = db.OrganisationId, AccountId = Account, Name = name, Query = view.Address() });
        await db.SaveChangesAsync(cancellation);
        return view.Address();
    }

    public async Task RemoveAsync(RecordId id, CancellationToken cancellation)
    {
        db.Remove(await db.FindViewAsync(Account, id, cancellation) ?? throw new NotThereException());
        await db.SaveChangesAsync(cancellation);
    }

    private Guid Account => viewer.AccountId ?? throw new NotAllowedException();
}
