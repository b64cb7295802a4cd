using Touchline.Model.Sessions;
using Touchline.Model.Sessions.Craft;
using Touchline.Model.Sessions.JointCalls;
using Touchline.Model.Sessions.OneOnOnes;
using Touchline.Model.Sessions.Parts;
using Touchline.Model.Sessions.Rubrics;
using Touchline.Model.Sessions.SkillsAudits;
using Touchline.Model.Sessions.TeamMeetings;
using Xunit;

namespace Touchline.Model.Tests.Sessions;

public class CraftTests
{
    private static readonly PersonId Coach = PersonId.New();
    private static readonly PersonId Rep = PersonId.New();
    private static readonly OrganisationCalendar Calendar = new("UTC", [new DateOnly(2026, 11, 26)]);

    // A Monday.
    private static readonly DateOnly Day = new(2026, 11, 23);

    private static DateTimeOffset At(int day, int hour) => new(2026, 11, day, hour, 0, 0, TimeSpan.Zero);

    private static SessionWriting Of(Kind kind, params SessionPart[] parts)
    {
        var session = new Session { Kind = kind, Day = Day, Starts = new TimeOnly(13, 0), State = SessionState.Held, Logged = At(23, 14) };
        session.Coaches.Add(new SessionCoach { PersonId = Coach });
        session.Reps.Add(new SessionRep { PersonId = Rep });
        return new SessionWriting { Session = session, Calendar = Calendar, Parts = parts };
    }

    private static SessionPart Part(string name, DateTimeOffset finished, params (string Field, string Text)[] fields) =>
        new() { Name = name, OwnerId = Coach, Finished = finished, Fields = new PartFields(fields.Select(field => new KeyValuePair<string, string>(field.Field, field.Text))) };

    private static CheckOutcome Outcome(IReadOnlyList<CraftCheck> checks, SessionWriting writing, string code, int today = 24) =>
        CraftOfSession.Judge(checks, writing, new DateOnly(2026, 11, today)).Single(check => check.Code == code).Outcome;

    [Fact]
    public void Checks_stay_open_two_working_days_less_holidays_and_then_fail()
    {
        var writing = Of(Kind.JointCall);

        // The Thursday is a holiday, but the second working day is the Wednesday before it.
        Assert.Equal(new DateOnly(2026, 11, 25), CraftOfSession.Closes(writing.Session, Calendar));
        Assert.Equal(CheckOutcome.Open, Outcome(JointCallCraft.Checks, writing, "commitment", 25));
        Assert.Equal(CheckOutcome.Failed, Outcome(JointCallCraft.Checks, writing, "commitment", 26));
    }

    [Fact]
    public void A_session_on_a_friday_stays_open_through_tuesday()
    {
        var session = new Session { Day = new DateOnly(2026, 11, 20) };

        Assert.Equal(new DateOnly(2026, 11, 24), CraftOfSession.Closes(session, Calendar));
    }

    [Theory]
    [InlineData(23, 12, CheckOutcome.Passed)]
    [InlineData(23, 13, CheckOutcome.Failed)]
    [InlineData(24, 9, CheckOutcome.Failed)]
    public void A_plan_counts_as_written_before_only_before_the_call_began(int day, int hour, CheckOutcome outcome) =>
        Assert.Equal(outcome, Outcome(JointCallCraft.Checks, Of(Kind.JointCall, Part("plan", At(day, hour), ("objective", "Renew"), ("role", "observe"))), "plan-before"));

    [Fact]
    public void Without_a_known_hour_a_call_began_when_it_was_logged()
    {
        var writing = Of(Kind.JointCall, Part("plan", At(23, 15), ("objective", "Renew"), ("role", "observe")));
        writing.Session.Starts = null;

        Assert.Equal(CheckOutcome.Failed, Outcome(JointCallCraft.Checks, writing, "plan-before"));
        writing.Session.Logged = At(23, 16);
        Assert.Equal(CheckOutcome.Passed, Outcome(JointCallCraft.Checks, writing, "plan-before"));
    }

    [Theory]
    [InlineData(14, "", CheckOutcome.Passed)]
    [InlineData(16, "", CheckOutcome.Failed)]
    [InlineData(15, "", CheckOutcome.Passed)]
    [InlineData(14, "yes", CheckOutcome.Failed)]
    public void The_reps_view_comes_before_the_feedback_and_is_not_skipped(int hour, string skipped, CheckOutcome outcome) =>
        Assert.Equal(outcome, Outcome(JointCallCraft.Checks, Of(Kind.JointCall, Part("self-review", At(23, hour), ("worked", "Much"), ("skipped", skipped)), Part("feedback", At(23, 15), ("worked", "x"))), "self-review-first"));

    [Theory]
    [InlineData(25, CheckOutcome.Passed)]
    [InlineData(27, CheckOutcome.Failed)]
    public void Feedback_comes_within_two_working_days(int day, CheckOutcome outcome) =>
        Assert.Equal(outcome, Outcome(JointCallCraft.Checks, Of(Kind.JointCall, Part("feedback", At(day, 9), ("worked", "x"))), "feedback-in-time", 27));

    [Fact]
    public void Commitments_to_review_do_not_apply_where_none_was_open()
    {
        var writing = Of(Kind.OneOnOne);
        var promised = new Commitment { Text = "Call" };

        Assert.Equal(CheckOutcome.NotApplicable, Outcome(OneOnOneCraft.Checks, writing, "reviewed"));
        Assert.Equal(CheckOutcome.Open, Outcome(OneOnOneCraft.Checks, writing with { OpenBefore = [promised] }, "reviewed"));
        Assert.Equal(CheckOutcome.Passed, Outcome(OneOnOneCraft.Checks, writing with { OpenBefore = [promised], Reviewed = new HashSet<CommitmentId> { promised.Id } }, "reviewed"));
    }

    [Fact]
    public void An_agenda_of_a_1_1_is_set_before_and_holds_an_item_of_the_reps()
    {
        var before = new AgendaItem { AddedBy = Coach, Added = At(23, 9) };
        var after = new AgendaItem { AddedBy = Rep, Added = At(23, 14) };

        Assert.Equal(CheckOutcome.Failed, Outcome(OneOnOneCraft.Checks, Of(Kind.OneOnOne) with { Agenda = [after] }, "agenda-before"));
        Assert.Equal(CheckOutcome.Passed, Outcome(OneOnOneCraft.Checks, Of(Kind.OneOnOne) with { Agenda = [before, after] }, "agenda-before"));
        Assert.Equal(CheckOutcome.Passed, Outcome(OneOnOneCraft.Checks, Of(Kind.OneOnOne) with { Agenda = [after] }, "rep-added"));
        Assert.Equal(CheckOutcome.Open, Outcome(OneOnOneCraft.Checks, Of(Kind.OneOnOne) with { Agenda = [before] }, "rep-added"));
    }

    [Fact]
    public void Saying_that_nothing_was_promised_is_as_good_as_a_commitment() =>
        Assert.Equal(CheckOutcome.Passed, Outcome(OneOnOneCraft.Checks, Of(Kind.OneOnOne, Part("notes", At(23, 14), ("none-agreed", "yes"))), "commitment"));

    [Theory]
    [InlineData(5, 4, CheckOutcome.Passed)]
    [InlineData(5, 3, CheckOutcome.Open)]
    [InlineData(6, 4, CheckOutcome.Open)]
    public void Four_fifths_of_the_team_are_enough(int team, int there, CheckOutcome outcome)
    {
        var writing = Of(Kind.TeamMeeting) with { TeamSize = team };
        for (var rep = 1; rep < there; rep++) writing.Session.Reps.Add(new SessionRep { PersonId = PersonId.New() });

        Assert.Equal(outcome, Outcome(TeamMeetingCraft.Checks, writing, "attendance"));
    }

    [Fact]
    public void An_audit_needs_evidence_for_the_lowest_and_the_highest()
    {
        var skills = DefaultRubrics.Selling.Select(skill => skill.Key).ToList();
        (string, string)[] Levels(params (string, string)[] more) => [.. skills.Select((skill, at) => (Skill.FieldOf(skill), at == 0 ? "1" : at == 1 ? "5" : "3")), .. more];
        CheckOutcome Evidence(params (string, string)[] more) => Outcome(SkillsAuditCraft.Checks, Of(Kind.SkillsAudit, Part("coach-rating", At(23, 14), Levels(more))) with { Skills = skills }, "evidence");

        Assert.Equal(CheckOutcome.Open, Evidence((Skill.EvidenceFieldOf(skills[0]), "Seen")));
        Assert.Equal(CheckOutcome.Passed, Evidence((Skill.EvidenceFieldOf(skills[0]), "Seen"), (Skill.EvidenceFieldOf(skills[1]), "Heard")));
        Assert.Equal(CheckOutcome.Open, Outcome(SkillsAuditCraft.Checks, Of(Kind.SkillsAudit, Part("coach-rating", At(23, 14), (Skill.FieldOf(skills[0]), "1"))) with { Skills = skills }, "all-rated"));
    }

    [Fact]
    public void What_closed_stays_as_it_closed()
    {
        var writing = Of(Kind.JointCall);
        var stored = CraftOfSession.Judge(JointCallCraft.Checks, writing, new DateOnly(2026, 11, 24));
        var late = writing with { Commitments = [new Commitment()] };

        var holds = CraftOfSession.Bring(stored, CraftOfSession.Judge(JointCallCraft.Checks, late, new DateOnly(2026, 11, 27)), new DateOnly(2026, 11, 27));
        CraftOfSession.Total(writing.Session, [.. holds]);

        Assert.Equal(CheckOutcome.Failed, holds.Single(check => check.Code == "commitment").Outcome);
        Assert.Equal((0, 6), (writing.Session.ChecksPassed, writing.Session.ChecksFailed));
    }

    [Fact]
    public void The_next_meeting_of_a_rhythm_knows_holidays_and_leave_of_both()
    {
        var series = new Series { CoachId = Coach, RepId = Rep, EveryDays = 14 };
        var away = new Touchline.Model.People.Leave { PersonId = Rep, From = new DateOnly(2026, 12, 7), Until = new DateOnly(2026, 12, 8) };

        Assert.Equal(new DateOnly(2026, 12, 7), series.NextAfter(Day, Day, Calendar, []));
        Assert.Equal(new DateOnly(2026, 12, 9), series.NextAfter(Day, Day, Calendar, [away]));
    }
}
