using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Touchline.Data;
using Touchline.Model;
using Touchline.Model.People;

namespace Touchline.Web;

/// <summary>Whether this installation has an organisation, and the token that only who sees the console can give.</summary>
public sealed class Setup(Installation installation)
{
    private readonly string _token = Convert.ToHexString(RandomNumberGenerator.GetBytes(4)).ToLowerInvariant();

    /// <summary>True until an organisation is set up.</summary>
    public bool IsEmpty { get; private set; } = true;

    public string Token => _token;

    public bool IsToken(string given) =>
        CryptographicOperations.FixedTimeEquals(System.Text.Encoding.UTF8.GetBytes(given.Trim().ToLowerInvariant()), System.Text.Encoding.UTF8.GetBytes(_token));

    public async Task LookAsync(CancellationToken cancellation)
    {
        await using var db = installation.OpenOwn(new OrganisationScope());
        // Records can come in by the command line first; until somebody runs operations, nobody could sign in to them.
        IsEmpty = !await db.HasOperationsAsync(cancellation);
    }

    /// <summary>The one organisation of this installation; null while empty.</summary>
    public static async Task<OrganisationId?> OnlyOrganisationAsync(TouchlineDb db, CancellationToken cancellation) =>
        await Organisations(db).FirstOrDefaultAsync(cancellation) is var id && id != default ? id : null;

    public void Done() => IsEmpty = false;

    public async Task AnnounceAsync(TextWriter console, ICollection<string> addresses)
    {
        foreach (var address in addresses) await console.WriteLineAsync($"Touchline is ready: {address}");
        if (IsEmpty && !installation.IsDemo) await console.WriteLineAsync($"This installation is empty. To set it up, open the address and give this token: {_token}");
        await console.FlushAsync();
    }

    private static IQueryable<OrganisationId> Organisations(TouchlineDb db) => db.Rows<Organisation>().OrderBy(row => row.Id).Select(row => row.Id);
}
