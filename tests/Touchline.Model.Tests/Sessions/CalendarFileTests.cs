using System.Text;
using Touchline.Model.Sessions;
using Xunit;

namespace Touchline.Model.Tests.Sessions;

public class CalendarFileTests
{
    private static readonly Session Planned = new() { Day = new(2026, 12, 31), State = SessionState.Planned };

    [Fact]
    public void A_session_takes_its_whole_day_and_keeps_its_name_when_sent_again()
    {
        var file = Of(Planned, "1:1 with Rita");

        Assert.Contains("DTSTART;VALUE=DATE:20261231\r\nDTEND;VALUE=DATE:20270101\r\n", file, StringComparison.Ordinal);
        Assert.Contains($"UID:{Planned.Id.Value}@touchline\r\n", file, StringComparison.Ordinal);
        Assert.Contains("STATUS:CONFIRMED", file, StringComparison.Ordinal);
    }

    [Fact]
    public void One_called_off_takes_itself_out() =>
        Assert.Contains("STATUS:CANCELLED", Of(new Session { Day = Planned.Day, State = SessionState.Cancelled }, "1:1"), StringComparison.Ordinal);

    [Fact]
    public void Names_keep_their_commas_and_no_line_is_longer_than_75_bytes()
    {
        var file = Of(Planned, "Joint call with " + string.Join(", ", Enumerable.Repeat("Zoë Ångström", 12)) + "; 🙂🙂🙂🙂");

        Assert.All(file.Split("\r\n"), line => Assert.True(Encoding.UTF8.GetByteCount(line) <= 75, line));
        Assert.Contains("Zoë Ångström\\, Zoë Ångström", file.Replace("\r\n ", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains("\\; 🙂🙂🙂🙂", file.Replace("\r\n ", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    private static string Of(Session session, string title) => CalendarFile.Of(session, title, "https://touchline.example/sessions/1", new(2026, 11, 23, 10, 0, 0, TimeSpan.Zero));
}
