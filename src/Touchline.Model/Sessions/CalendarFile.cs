using System.Globalization;
using System.Text;

namespace Touchline.Model.Sessions;

/// <summary>A session as a calendar takes it (RFC 5545): a day, not an hour, for that is what is known of it.</summary>
public static class CalendarFile
{
    /// <param name="session">Which; one called off takes itself out of the calendar again.</param>
    /// <param name="title">What stands in the calendar.</param>
    /// <param name="address">Where the session is opened.</param>
    /// <param name="now">The instant it is made.</param>
    public static string Of(Session session, string title, string address, DateTimeOffset now)
    {
        string[] lines =
        [
            "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Touchline//Touchline//EN", "BEGIN:VEVENT",
            $"UID:{session.Id.Value}@touchline",
            $"DTSTAMP:{now.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture)}",
            $"DTSTART;VALUE=DATE:{Day(session.Day)}", $"DTEND;VALUE=DATE:{Day(session.Day.AddDays(1))}",
            $"SUMMARY:{Escaped(title)}", $"URL:{address}", "TRANSP:TRANSPARENT",
            $"STATUS:{(session.State == SessionState.Cancelled || session.Deleted is not null ? "CANCELLED" : "CONFIRMED")}",
            "END:VEVENT", "END:VCALENDAR",
        ];
        return string.Concat(lines.Select(Folded));
    }

    private static string Day(DateOnly day) => day.ToString("yyyyMMdd", CultureInfo.InvariantCulture);

    private static string Escaped(string text) => text
        .Replace("\\", "\\\\", StringComparison.Ordinal).Replace(";", "\\;", StringComparison.Ordinal)
        .Replace(",", "\\,", StringComparison.Ordinal).Replace("\r", "", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal);

    // A line holds 75 bytes; what follows goes on after a line break and a blank, never within a character.
    private static string Folded(string line)
    {
        var text = new StringBuilder();
        var bytes = 0;
        foreach (var rune in line.EnumerateRunes())
        {
            if (bytes + rune.Utf8SequenceLength > 75)
            {
                text.Append("\r\n ");
                bytes = 1;
            }
            text.Append(rune);
            bytes += rune.Utf8SequenceLength;
        }
        return text.Append("\r\n").ToString();
    }
}
