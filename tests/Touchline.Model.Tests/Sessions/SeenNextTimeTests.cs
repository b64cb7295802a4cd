using Touchline.Model.Sessions;
using Touchline.Model.Sessions.Parts;
using Xunit;

namespace Touchline.Model.Tests.Sessions;

public class SeenNextTimeTests
{
    private static readonly PersonId Rita = PersonId.New();
    private static readonly PersonId Rolf = PersonId.New();

    private static PartOfRep Part(PersonId rep, int day, string name, params (string, string)[] fields) => new(
        rep, new DateOnly(2026, 11, day), name == "focus" ? Kind.SkillsAudit : Kind.JointCall,
        new SessionPart { Name = name, Finished = new DateTimeOffset(2026, 11, day, 12, 0, 0, TimeSpan.Zero), Fields = new PartFields(fields.Select(field => KeyValuePair.Create(field.Item1, field.Item2))) });

    private static IEnumerable<string> Open(params PartOfRep[] parts) => SeenNextTime.Open(parts.Reverse(), key => key == "discovery" ? "Discovery" : key).Select(agreed => agreed.Text);

    [Fact]
    public void The_change_agreed_last_is_looked_for() =>
        Assert.Equal(["Trade, do not give"], Open(Part(Rita, 3, "feedback", ("change", "Ask first")), Part(Rita, 10, "feedback", ("change", "Trade, do not give"))));

    [Theory]
    [InlineData("yes", 0)]
    [InlineData("partly", 0)]
    [InlineData("no", 0)]
    [InlineData("no-occasion", 1)]
    public void An_answer_settles_it_but_where_there_was_no_occasion_it_is_asked_again(string answer, int open) =>
        Assert.Equal(open, Open(Part(Rita, 3, "feedback", ("change", "Ask first")), Part(Rita, 10, "seen", (SeenNextTime.FieldOf(Rita), answer))).Count());

    [Fact]
    public void The_feedback_that_answers_can_agree_the_next_change() =>
        Assert.Equal(["Name the next step"], Open(Part(Rita, 3, "feedback", ("change", "Ask first")), Part(Rita, 10, "feedback", ("seen", "yes"), ("change", "Name the next step"))));

    [Fact]
    public void The_focus_of_an_audit_is_looked_for_with_what_was_promised() =>
        Assert.Equal(["Discovery: One question more"], Open(Part(Rita, 3, "focus", ("skill", "discovery"), ("commitment", "One question more"))));

    [Fact]
    public void An_answer_for_one_rep_of_a_team_settles_nothing_for_another() =>
        Assert.Equal(["Ask first"], Open(
            Part(Rita, 3, "feedback", ("change", "Trade")), Part(Rolf, 3, "feedback", ("change", "Ask first")),
            Part(Rita, 10, "seen", (SeenNextTime.FieldOf(Rita), "yes")), Part(Rolf, 10, "seen", (SeenNextTime.FieldOf(Rita), "yes"))));

    [Fact]
    public void One_rep_must_be_answered_for_and_of_a_team_whom_one_saw()
    {
        Session Of(params PersonId[] reps) => new() { Reps = [.. reps.Select(rep => new SessionRep { PersonId = rep })] };

        Assert.True(Assert.Single(SeenNextTime.Form(Of(Rita)).Fields).Needed);
        Assert.DoesNotContain(SeenNextTime.Form(Of(Rita, Rolf)).Fields, field => field.Needed);
    }
}
