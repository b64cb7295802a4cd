using Touchline.Data;
using Touchline.Model;
using Touchline.Model.Sessions;

namespace Touchline.Features.Sessions.Expected;

/// <summary>Operations say in the organisation's own words what a kind is here; an empty text brings ours back.</summary>
public sealed class DescribeKinds(TouchlineDb db)
{
    public async Task RunAsync(Kind kind, string text, CancellationToken cancellation)
    {
        new RuleCheck()
            .Refuse(text.Length > KindWords.Longest, "too-long", "text", $"At most {KindWords.Longest} characters are kept.")
            .Refuse(kind.Name.Length is 0 or > 60, "kind-missing", "kind", "Choose which kind it is.")
            .ThrowIfBroken();
        var known = (await db.KindWordsAsync(cancellation)).FirstOrDefault(row => row.Kind == kind);
        if (text.Length == 0)
        {
            if (known is not null) db.Remove(known);
        }
        else if (known is not null) known.Text = text;
        else db.Add(new KindWords { OrganisationId = db.OrganisationId, Kind = kind, Text = text });
        await db.SaveChangesAsync(cancellation);
    }
}
