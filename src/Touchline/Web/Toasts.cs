using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;

namespace Touchline.Web;

/// <summary>What was just done, told on the next page, with the way back.</summary>
public sealed record ToastMessage(string Text, string? Sub = null, string? UndoAddress = null, Dictionary<string, string>? UndoFields = null);

/// <summary>Carries one message over a redirect in a sealed cookie.</summary>
public sealed class Toasts(IDataProtectionProvider protection)
{
    private const string Cookie = "toast";
    private readonly IDataProtector _seal = protection.CreateProtector("toast");

    public ToastMessage? Current { get; private set; }

    public void Tell(HttpContext http, ToastMessage message) =>
        http.Response.Cookies.Append(Cookie, _seal.Protect(JsonSerializer.Serialize(message)), new CookieOptions { HttpOnly = true, SameSite = SameSiteMode.Lax, IsEssential = true });

    public void Take(HttpContext http)
    {
        if (!HttpMethods.IsGet(http.Request.Method) || http.Request.Cookies[Cookie] is not { } sealedText) return;
        http.Response.Cookies.Delete(Cookie);
        try
        {
            Current = JsonSerializer.Deserialize<ToastMessage>(_seal.Unprotect(sealedText));
        }
        catch (System.Security.Cryptography.CryptographicException)
        {
            // A cookie of an earlier installation: there is nothing to tell.
            Current = null;
        }
        return;
    }
}
