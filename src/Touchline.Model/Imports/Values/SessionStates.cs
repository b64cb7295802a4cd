using System.Globalization;
using Touchline.Model.Sessions;

namespace Touchline.Model.Imports;

/// <summary>States of sessions as files write them.</summary>
internal static class SessionStates
{
    public const string Words = "planned, held, cancelled";

    /// <summary>Reads one state; an empty one is held, since past sessions are listed because they happened.</summary>
    public static bool TryRead(string text, out SessionState state)
    {
        (var known, state) = text.ToLowerInvariant() switch
        {
            "" or "held" or "completed" or "done" => (true, SessionState.Held),
            "planned" or "scheduled" => (true, SessionState.Planned),
            "cancelled" or "canceled" => (true, SessionState.Cancelled),
            _ => (false, SessionState.Planned),
        };
        return known;
    }

    public static string Of(SessionState state) => state switch
    {
        SessionState.Planned => "planned",
        SessionState.Held => "held",
        _ => "cancelled",
    };
}

/// <summary>Instants such as 2026-03-01T09:30:00Z; an offset other than Z is read too, a time without one is not.</summary>
internal static class Instants
{
    private static readonly string[] Forms = ["yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK", "yyyy-MM-dd'T'HH:mmK"];

    /// <summary>Null where empty; false where it is none.</summary>
    public static bool TryRead(string text, out DateTimeOffset? instant)
    {
        instant = null;
        if (text.Length == 0) return true;
        var hasZone = text.EndsWith('Z') || (text.Length > 6 && text[^6] is '+' or '-' && text[^3] == ':');
        if (!hasZone || !DateTimeOffset.TryParseExact(text, Forms, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var read)) return false;
        if (!DayText.IsPossible(DateOnly.FromDateTime(read.UtcDateTime))) return false;
        instant = read.ToUniversalTime();
        return true;
    }

    public static string Of(DateTimeOffset instant) => instant.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture);
}
