using Microsoft.AspNetCore.DataProtection;

namespace Touchline.Web;

/// <summary>Seals private notes with the installation's keys, each to its author: another author's id does not open it.</summary>
public sealed class PrivateNotes(IDataProtectionProvider protection)
{
    public string Seal(Model.PersonId author, string text) => ProtectorOf(author).Protect(text);

    public string Open(Model.PersonId author, string sealedText) => ProtectorOf(author).Unprotect(sealedText);

    private IDataProtector ProtectorOf(Model.PersonId author) => protection.CreateProtector("private-note", author.Value.ToString("N"));
}
