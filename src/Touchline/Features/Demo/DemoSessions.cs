using System.Globalization;
using Touchline.Model;
using Touchline.Model.Measures;
using Touchline.Model.Sessions;

namespace Touchline.Features.Demo;

/// <summary>Sessions and commitments of the demo, by how diligent each coach is.</summary>
internal sealed class DemoSessions(
    Random random, OrganisationId organisation, DateOnly start, DateOnly today, List<Session> sessions, List<Commitment> commitments, int sessionsBefore = 0, int commitmentsBefore = 0)
{
    /// <summary>All that one coach does with the team: the four kinds with each, then the meetings of all.</summary>
    /// <param name="coach">The coach.</param>
    /// <param name="lines">The lines to this coach.</param>
    /// <param name="isCoach">Whether a rep of these lines coaches too: they are due half as often.</param>
    /// <param name="habit">How diligent the coach is, from 0 to 1.</param>
    /// <param name="diligenceWith">How diligent with one rep on a day.</param>
    public void Team(PersonId coach, IReadOnlyList<HeldLine> lines, Func<PersonId, bool> isCoach, double habit, Func<HeldLine, DateOnly, double> diligenceWith)
    {
        foreach (var line in lines)
        {
            var stretch = isCoach(line.Person) ? 2 : 1;
            OneToOne(line, Kind.OneOnOne, 14 * stretch, day => diligenceWith(line, day));
            OneToOne(line, Kind.JointCall, 30 * stretch, day => diligenceWith(line, day) - 0.05);
            OneToOne(line, Kind.CareerPlan, 182 * stretch, day => diligenceWith(line, day));
            OneToOne(line, Kind.SkillsAudit, 182 * stretch, day => diligenceWith(line, day) - 0.1);
        }
        TeamMeetings(coach, lines, 14, habit + 0.05);
    }

    private void OneToOne(HeldLine line, Kind kind, int days, Func<DateOnly, double> diligenceOn)
    {
        var from = line.Days.From > start ? line.Days.From : start;
        var until = line.Days.Last < today ? line.Days.Last : today;
        for (var day = from.AddDays(random.Next(days)); day <= until; day = day.AddDays(Gap(days, diligenceOn(day))))
        {
            var worked = WorkingDay(day);
            var diligence = diligenceOn(day);
            if (worked <= until) Hold(kind, worked, line.Coach, [line.Person], diligence);
        }
        if (kind == Kind.OneOnOne && random.NextDouble() < diligenceOn(today) / 2 && line.Days.Last > today) Plan(kind, WorkingDay(today.AddDays(random.Next(0, 4))), line.Coach, [line.Person]);
    }

    /// <summary>One 1:1 on a day, whatever the rhythm.</summary>
    public void OneToOneOn(DateOnly day, PersonId coach, PersonId rep, double diligence) => Hold(Kind.OneOnOne, WorkingDay(day), coach, [rep], diligence);

    private void TeamMeetings(PersonId coach, IReadOnlyList<HeldLine> lines, int days, double diligence)
    {
        for (var day = start.AddDays(random.Next(days)); day < today; day = day.AddDays(Gap(days, diligence)))
        {
            var worked = WorkingDay(day);
            var team = lines.Where(line => line.Days.Contains(worked)).Select(line => line.Person).Where(_ => random.NextDouble() < 0.9).ToList();
            if (worked < today && team.Count > 0) Hold(Kind.TeamMeeting, worked, coach, team, diligence);
        }
    }

    // A diligent coach comes before the window closes; an absent one lets two or three go by.
    private int Gap(int days, double diligence)
    {
        var gap = days * (0.55 + (0.35 * random.NextDouble()));
        if (random.NextDouble() > diligence) gap += days * (0.4 + (2.2 * random.NextDouble() * (1.1 - diligence)));
        return Math.Max(3, (int)gap);
    }

    private static DateOnly WorkingDay(DateOnly day) => day.DayOfWeek switch
    {
        DayOfWeek.Saturday => day.AddDays(2),
        DayOfWeek.Sunday => day.AddDays(1),
        _ => day,
    };

    private void Hold(Kind kind, DateOnly day, PersonId coach, List<PersonId> reps, double diligence)
    {
        var session = Make(kind, day, SessionState.Held, coach, reps, rep => Response(day, diligence));
        session.Logged = LoggedAt(day, diligence);
        session.Minutes = kind.UsualMinutes + (5 * random.Next(-3, 4));
        if (random.NextDouble() < 0.35) session.CalendarEvent = $"demo-{sessions.Count}@northwind.example";
        if (random.NextDouble() < 0.4) session.Notes = Fill(DemoNames.Notes);
        if (kind != Kind.TeamMeeting && random.NextDouble() < 0.45) Promise(session, reps[0], Fill(DemoNames.Promises), diligence);
        if (random.NextDouble() < 0.15) Promise(session, coach, Fill(DemoNames.OwnPromises), diligence);
    }

    private RepResponse Response(DateOnly day, double diligence)
    {
        if (today.DayNumber - day.DayNumber < 2 && random.NextDouble() < 0.6) return RepResponse.None;
        return random.NextDouble() switch { < 0.01 => RepResponse.Disputed, var chance when chance < 0.35 + (0.45 * diligence) => RepResponse.Acknowledged, _ => RepResponse.None };
    }

    private DateTimeOffset LoggedAt(DateOnly day, double diligence)
    {
        var delay = random.NextDouble() < 0.04 + (0.25 * (1 - diligence)) ? random.Next(8, 25) : random.Next(0, 3);
        var logged = day.AddDays(delay) > today ? today : day.AddDays(delay);
        return new DateTimeOffset(logged.ToDateTime(new TimeOnly(15, random.Next(60))), TimeSpan.Zero);
    }

    private void Plan(Kind kind, DateOnly day, PersonId coach, List<PersonId> reps) => Make(kind, day, SessionState.Planned, coach, reps, _ => RepResponse.None).Minutes = kind.UsualMinutes;

    private Session Make(Kind kind, DateOnly day, SessionState state, PersonId coach, IReadOnlyList<PersonId> reps, Func<PersonId, RepResponse> response)
    {
        var id = SessionId.New();
        var session = new Session
        {
            OrganisationId = organisation,
            Id = id,
            ExternalId = "S" + (sessionsBefore + sessions.Count + 1).ToString("000000", CultureInfo.InvariantCulture),
            Kind = kind,
            Day = day,
            State = state,
            Coaches = [new SessionCoach { OrganisationId = organisation, SessionId = id, PersonId = coach }],
            Reps = [.. reps.Select(rep => new SessionRep { OrganisationId = organisation, SessionId = id, PersonId = rep, Response = response(rep) })],
        };
        sessions.Add(session);
        return session;
    }

    private void Promise(Session session, PersonId owner, string text, double diligence)
    {
        var due = WorkingDay(session.Day.AddDays(random.Next(4, 15)));
        var commitment = new Commitment
        {
            OrganisationId = organisation,
            ExternalId = "C" + (commitmentsBefore + commitments.Count + 1).ToString("000000", CultureInfo.InvariantCulture),
            SessionId = session.Id,
            OwnerId = owner,
            Text = text,
            Made = session.Day,
            Due = due,
        };
        var closed = due.AddDays(random.Next(-3, 1));
        if (random.NextDouble() < 0.35 + (0.5 * diligence) && closed >= session.Day && closed <= today) commitment.Keep(closed);
        else if (due < today.AddDays(-20))
        {
            if (random.NextDouble() < 0.3) commitment.Drop(due.AddDays(2), "Overtaken by events");
            else commitment.Keep(due.AddDays(random.Next(1, 9)));
        }
        commitments.Add(commitment);
    }

    private string Fill(string[] texts) => string.Format(CultureInfo.InvariantCulture, texts[random.Next(texts.Length)], DemoNames.Accounts[random.Next(DemoNames.Accounts.Length)]);
}
