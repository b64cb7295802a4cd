using Microsoft.AspNetCore.Identity;
using Touchline.Data;
using Touchline.Model;

namespace Touchline.Features.SignIn;

/// <summary>A person with a code chooses a password; an account they had gets a new one.</summary>
public sealed class AcceptInvitation(TouchlineDb db, UserManager<Account> accounts, SignInManager<Account> signIn, AuditTrail trail, TimeProvider time)
{
    public async Task RunAsync(string code, string email, string password, CancellationToken cancellation)
    {
        var invitation = await db.FindInvitationAsync(InvitePerson.HashOf(code), cancellation);
        new RuleCheck()
            .Refuse(invitation is null, "unknown-code", "code", "This code is not one of ours. Check it letter by letter, or ask sales operations for a new one.")
            .Refuse(invitation?.Used is not null, "code-used", "code", "This code has been used. Sign in, or ask sales operations for a new one.")
            .Refuse(invitation?.Expires < time.GetUtcNow(), "code-expired", "code", "This code was valid for 30 days, which are over. Ask sales operations for a new one.")
            .Refuse(email.Length == 0, "missing", "email", "Give an e-mail address or a sign-in name.")
            .ThrowIfBroken();
        db.Scope.Enter(invitation!.OrganisationId);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        invitation.Used = time.GetUtcNow();
        var name = await db.NameOfAsync(invitation.PersonId, cancellation);
        var account = await db.FindAccountAsync(invitation.PersonId, cancellation);
        if (account is null)
        {
            account = new Account { Id = Guid.CreateVersion7(), OrganisationId = invitation.OrganisationId, PersonId = invitation.PersonId, UserName = email, Email = email, DisplayName = name, LockoutEnabled = true };
            ThrowIfRefused(await accounts.CreateAsync(account, password));
        }
        else
        {
            ThrowIfRefused(await accounts.SetUserNameAsync(account, email));
            ThrowIfRefused(await accounts.ResetPasswordAsync(account, await accounts.GeneratePasswordResetTokenAsync(account), password));
            await accounts.SetLockoutEndDateAsync(account, null);
        }
        trail.Add(account.Id, name, "invitation-accepted", invitation.PersonId, name);
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        await signIn.SignInAsync(account, isPersistent: true);
    }

    private static void ThrowIfRefused(IdentityResult result)
    {
        if (result.Succeeded) return;
        throw new BrokenRulesException([.. result.Errors.Select(error =>
            new BrokenRule(error.Code, error.Code.StartsWith("Password", StringComparison.Ordinal) ? "password" : "email", error.Description))]);
    }
}
