using Microsoft.AspNetCore.Identity;
using Touchline.Data;
using Touchline.Web;
using Touchline.Model;
using Touchline.Model.People;

namespace Touchline.Features.FirstRun;

/// <summary>What an empty installation asks for.</summary>
public sealed record NewOrganisation(string Name, string TimeZone, string Currency, int FiscalYearStarts, string YourName, string Email, string Password, string Token);

/// <summary>Sets up the organisation and its first account, which runs operations.</summary>
public sealed class SetUpOrganisation(TouchlineDb db, Setup setup, UserManager<Account> accounts, SignInManager<Account> signIn, AuditTrail trail)
{
    public async Task<Account> RunAsync(NewOrganisation asked, CancellationToken cancellation)
    {
        var check = new RuleCheck()
            .Refuse(!setup.IsEmpty, "already-set-up", "", "This installation is set up already; sign in instead.")
            .Refuse(!setup.IsToken(asked.Token), "wrong-token", "token", "This is not the token on the console where Touchline was started.")
            .Refuse(!TimeZoneInfo.TryFindSystemTimeZoneById(asked.TimeZone, out _), "unknown-time-zone", "zone", $"\"{asked.TimeZone}\" is no time zone; write it as Europe/Madrid.")
            .Refuse(asked.Currency is not { Length: 3 }, "unknown-currency", "currency", "Write the currency as three letters, such as EUR.");
        check.ThrowIfBroken();
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var organisation = await NewOrImportedAsync(cancellation);
        (organisation.Name, organisation.TimeZone, organisation.Currency, organisation.FiscalYearStarts) = (asked.Name, asked.TimeZone, asked.Currency.ToUpperInvariant(), asked.FiscalYearStarts);
        await db.SaveChangesAsync(cancellation);
        var account = new Account { Id = Guid.CreateVersion7(), OrganisationId = organisation.Id, UserName = asked.Email, Email = asked.Email, DisplayName = asked.YourName, IsOperations = true, LockoutEnabled = true };
        var made = await accounts.CreateAsync(account, asked.Password);
        if (!made.Succeeded) throw new BrokenRulesException([.. made.Errors.Select(error => new BrokenRule(error.Code, error.Code.StartsWith("Password", StringComparison.Ordinal) ? "password" : "email", error.Description))]);
        trail.Add(account.Id, account.DisplayName, "organisation-set-up", null, organisation.Name);
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        setup.Done();
        await signIn.SignInAsync(account, isPersistent: true);
        return account;
    }

    // The command line makes an organisation where it imports into an empty installation; its first account takes it over.
    private async Task<Organisation> NewOrImportedAsync(CancellationToken cancellation)
    {
        if (await Setup.OnlyOrganisationAsync(db, cancellation) is { } imported)
        {
            db.Scope.Enter(imported);
            return await db.OrganisationAsync(cancellation);
        }
        var organisation = new Organisation();
        db.Scope.Enter(organisation.Id);
        db.Add(organisation);
        return organisation;
    }
}
