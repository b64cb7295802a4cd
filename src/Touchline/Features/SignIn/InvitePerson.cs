using System.Security.Cryptography;
using System.Text;
using Touchline.Data;
using Touchline.Model;
using Touchline.Web;

namespace Touchline.Features.SignIn;

/// <summary>Operations makes a one-time code for a person, as a link and to print. An open one of the same person stays valid until used.</summary>
public sealed class InvitePerson(TouchlineDb db, Viewer viewer, AuditTrail trail, TimeProvider time)
{
    private const string Letters = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";

    /// <summary>The code, shown once: four groups of four letters that cannot be mistaken for each other.</summary>
    public async Task<string> RunAsync(PersonId person, string name, CancellationToken cancellation)
    {
        var letters = RandomNumberGenerator.GetString(Letters, 16);
        db.Add(new Invitation { OrganisationId = db.OrganisationId, PersonId = person, CodeHash = HashOf(letters), Expires = time.GetUtcNow().AddDays(30) });
        trail.Add(viewer.AccountId, viewer.Name, "invitation-made", person, name);
        await db.SaveChangesAsync(cancellation);
        return string.Join('-', letters.Chunk(4).Select(group => new string(group)));
    }

    public static string HashOf(string code) =>
        Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(string.Concat(code.Where(char.IsLetterOrDigit)).ToUpperInvariant())));
}
