using Microsoft.Extensions.DependencyInjection;
using Touchline.Features.Sessions.Craft;
using Xunit;

namespace Touchline.Tests.Sessions;

public class KindsOnSqlite() : KindsTests(Database.Sqlite);

[Trait("needs", "postgres")]
public class KindsOnPostgres() : KindsTests(Database.Postgres);

public abstract class KindsTests(Database database) : IAsyncLifetime
{
    private Organisation _org = default!;

    public async ValueTask InitializeAsync() => _org = await Organisation.FoundAsync(database);

    public ValueTask DisposeAsync() => _org.DisposeAsync();

    private async Task<string> LogAsync(Visitor coach, string kind, params (string, string)[] more)
    {
        await coach.PostAsync("/sessions", [("kind", kind), (kind == "team-meeting" ? "present" : "rep", _org.Id("Rita")), .. more]);
        return $"/sessions/{(await _org.RecordsAsync()).Sessions.OrderByDescending(session => session.Id.Value).First().Id.Value}";
    }

    private async Task<(int Passed, int Failed)> ChecksAsync()
    {
        var session = (await _org.RecordsAsync()).Sessions.OrderByDescending(session => session.Id.Value).First();
        return (session.ChecksPassed, session.ChecksFailed);
    }

    [Fact]
    public async Task A_joint_call_is_played_from_both_sides()
    {
        using var cora = await _org.SignInAsync("Cora");
        using var rita = await _org.SignInAsync("Rita");
        var call = await LogAsync(cora, "joint-call", ("day", "2026-11-25"));
        await rita.PostAsync(call + "/parts/plan", ("f-objective", "Agree a renewal date"), ("f-role", "observe"));
        _org.House.Clock.GoTo("2026-11-25");
        await cora.PostAsync(call + "/hold");
        Assert.Equal((2, 0), await ChecksAsync());

        await rita.PostAsync(call + "/parts/self-review", ("f-worked", "I let them talk"), ("f-change", "The discount came early"));
        await cora.PostAsync(call + "/parts/feedback", ("f-worked", "You kept **quiet**"), ("f-change", "Trade, do not give"), ("f-skill:discovery", "4"));
        await cora.PostAsync(call + "/commitments", ("commitment", "Write the give-get list"), ("owner", _org.Id("Rita")), ("due", "2026-11-27"));
        await rita.PostAsync(call + "/confirm");

        Assert.Equal((6, 0), await ChecksAsync());
        var page = await rita.GetAsync(call);
        Assert.Contains("You kept <strong>quiet</strong>", page.Text, StringComparison.Ordinal);
        Assert.Contains("Discovery: 4 of 5", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_customer_of_a_joint_call_is_picked_by_name_from_open_opportunities()
    {
        await using (var scope = _org.Scope())
        {
            var db = scope.ServiceProvider.GetRequiredService<Data.TouchlineDb>();
            foreach (var (id, account, won) in new[] { ("D1", "Hottechi", (bool?)null), ("D2", "Hottechi", null), ("D3", "", null), ("D4", "Isdom", true) })
                db.Add(new Model.Results.Opportunity { OrganisationId = db.OrganisationId, ExternalId = id, PersonId = _org.Person("Rita"), Account = account, Stage = id == "D2" ? "Prospecting" : "Engaging", Won = won, Opened = new DateOnly(2026, 10, id == "D1" ? 2 : 1), Closed = won is null ? null : new DateOnly(2026, 11, 1) });
            await db.SaveChangesAsync();
        }
        using var cora = await _org.SignInAsync("Cora");
        var page = (await cora.GetAsync(await LogAsync(cora, "joint-call", ("day", "2026-11-25")))).Text;

        Assert.Contains("<option value=\"Hottechi\">Engaging, Prospecting</option>", page, StringComparison.Ordinal);
        Assert.Contains("<option value=\"D3\">Engaging</option>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Isdom", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Feedback_waits_for_the_reps_own_view_or_its_skipping()
    {
        using var cora = await _org.SignInAsync("Cora");
        using var rita = await _org.SignInAsync("Rita");
        var call = await LogAsync(cora, "joint-call");
        await cora.PostAsync(call + "/parts/feedback", ("f-worked", "Silence worked"), ("f-change", "Trade"));

        Assert.DoesNotContain("Silence worked", (await rita.GetAsync(call)).Text, StringComparison.Ordinal);
        await rita.PostAsync(call + "/parts/self-review", ("f-skipped", "yes"));
        Assert.Contains("Silence worked", (await rita.GetAsync(call)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_leader_two_levels_up_reads_feedback_and_the_rep_sees_who_did_but_no_1_1()
    {
        using var cora = await _org.SignInAsync("Cora");
        using var vera = await _org.SignInAsync("Vera");
        var call = await LogAsync(cora, "joint-call");
        await cora.PostAsync(call + "/parts/feedback", ("f-worked", "Silence worked"), ("f-change", "Trade"));
        var meeting = await LogAsync(cora, "one-on-one");
        await cora.PostAsync(meeting + "/parts/notes/draft", ("f-notes", "Tired since the reorganisation"));
        await cora.PostAsync(meeting + "/agenda", ("item", "Who signs at Hottechi?"));

        Assert.Contains("Silence worked", (await vera.GetAsync(call)).Text, StringComparison.Ordinal);
        var closed = (await vera.GetAsync(meeting)).Text;
        Assert.DoesNotContain("reorganisation", closed, StringComparison.Ordinal);
        Assert.DoesNotContain("Hottechi", closed, StringComparison.Ordinal);
        Assert.Contains(await _org.AuditAsync("Rita"), entry => entry.Act == "session-read");
        using var rita = await _org.SignInAsync("Rita");
        Assert.Contains("Read by Vera on 23 November.", (await rita.GetAsync(call)).Text, StringComparison.Ordinal);
        Assert.Contains("Whoever else reads it is named here.", (await rita.GetAsync(meeting)).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Read by", (await cora.GetAsync(call)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_still_to_do_in_a_session_stands_on_today_with_whom_it_was()
    {
        using var cora = await _org.SignInAsync("Cora");
        using var rita = await _org.SignInAsync("Rita");
        await LogAsync(cora, "joint-call");
        await LogAsync(cora, "team-meeting", ("present", _org.Id("Rolf")));

        var today = (await cora.GetAsync("/today")).Text;
        Assert.Contains("Joint call with Rita</a>", today, StringComparison.Ordinal);
        Assert.Contains("Team meeting with 2 present</a>", today, StringComparison.Ordinal);
        Assert.Contains("Joint call with Cora</a>", (await rita.GetAsync("/today")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_outside_a_session_writes_in_it()
    {
        using var cora = await _org.SignInAsync("Cora");
        using var otto = await _org.SignInAsync("Otto");
        using var rita = await _org.SignInAsync("Rita");
        var call = await LogAsync(cora, "joint-call");

        Assert.Equal(403, (await otto.PostAsync(call + "/parts/plan", ("f-objective", "x"), ("f-role", "observe"))).Code);
        Assert.Equal(403, (await rita.PostAsync(call + "/parts/feedback", ("f-worked", "x"), ("f-change", "y"))).Code);
        Assert.Equal(404, (await cora.PostAsync(call + "/parts/no-such-part", ("f-worked", "x"))).Code);
    }

    [Fact]
    public async Task Two_who_write_one_field_both_find_their_text()
    {
        using var cora = await _org.SignInAsync("Cora");
        using var rita = await _org.SignInAsync("Rita");
        var meeting = await LogAsync(cora, "one-on-one");
        await cora.PostAsync(meeting + "/parts/notes/draft", ("was-notes", ""), ("f-notes", "Cora wrote this"));

        var refused = await rita.PostAsync(meeting + "/parts/notes/draft", ("was-notes", ""), ("f-notes", "Rita wrote that"));

        Assert.Equal(422, refused.Code);
        Assert.Contains("Cora wrote this", refused.Text, StringComparison.Ordinal);
        Assert.Contains("Rita wrote that", refused.Text, StringComparison.Ordinal);
        await rita.PostAsync(meeting + "/parts/notes/draft", ("was-notes", "Cora wrote this"), ("f-notes", "Both wrote"));
        Assert.Contains("Both wrote", (await cora.GetAsync(meeting)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Audit_ratings_are_closed_to_the_other_until_both_are_done()
    {
        using var cora = await _org.SignInAsync("Cora");
        using var rita = await _org.SignInAsync("Rita");
        var audit = await LogAsync(cora, "skills-audit");
        (string, string)[] Levels(string level) => [.. Model.Sessions.Rubrics.DefaultRubrics.Selling.Select(skill => ("f-" + skill.Field, level))];
        await cora.PostAsync(audit + "/parts/coach-rating", [.. Levels("2"), ("f-evidence:discovery", "Asked nothing on Tuesday")]);

        Assert.DoesNotContain("Asked nothing", (await rita.GetAsync(audit)).Text, StringComparison.Ordinal);
        await rita.PostAsync(audit + "/parts/self-rating", Levels("4"));
        var both = (await rita.GetAsync(audit)).Text;
        Assert.Contains("Asked nothing on Tuesday", both, StringComparison.Ordinal);
        Assert.Contains("self 4, coach 2 of 5", both, StringComparison.Ordinal);

        (string, string)[] focus = [("f-skill", "discovery"), ("f-commitment", "Ask one question more"), ("f-commitment-by", "2026-11-27")];
        await cora.PostAsync(audit + "/parts/focus", focus);
        await cora.PostAsync(audit + "/parts/focus", focus);
        Assert.Equal(new DateOnly(2026, 11, 27), Assert.Single((await _org.RecordsAsync()).Commitments).Due);
        Assert.Equal((4, 0), await ChecksAsync());
    }

    [Fact]
    public async Task A_rating_without_every_skill_is_refused_and_kept_as_typed()
    {
        using var rita = await _org.SignInAsync("Rita");
        using var cora = await _org.SignInAsync("Cora");
        var audit = await LogAsync(cora, "skills-audit");

        var refused = await rita.PostAsync(audit + "/parts/self-rating", ("f-skill:discovery", "4"));

        Assert.Equal(422, refused.Code);
        Assert.Contains("Prospecting is missing.", refused.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_1_1_has_an_agenda_of_both_and_a_rhythm_that_plans_the_next()
    {
        using var cora = await _org.SignInAsync("Cora");
        using var rita = await _org.SignInAsync("Rita");
        var meeting = await LogAsync(cora, "one-on-one", ("day", "2026-11-24"));
        await cora.PostAsync(meeting + "/series", ("every", "14"), ("starts", "09:30"), ("minutes", "30"));
        await rita.PostAsync(meeting + "/agenda", ("item", "Hottechi: who signs?"));
        await cora.PostAsync(meeting + "/agenda", ("item", "Forecast"));
        _org.House.Clock.GoTo("2026-11-24");

        await cora.PostAsync(meeting + "/hold");

        var next = Assert.Single((await _org.RecordsAsync()).Sessions, session => session.State == Model.Sessions.SessionState.Planned);
        Assert.Equal(new DateOnly(2026, 12, 8), next.Day);
        Assert.Equal(new TimeOnly(9, 30), next.Starts);
        Assert.Contains("carried over from 24 November", (await rita.GetAsync($"/sessions/{next.Id.Value}")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Open_commitments_are_reviewed_in_the_next_1_1()
    {
        using var cora = await _org.SignInAsync("Cora");
        await LogAsync(cora, "one-on-one", ("day", "2026-11-23"), ("commitment", "Call Fresno"), ("due", "2026-11-25"));
        _org.House.Clock.GoTo("2026-11-24");
        var next = await LogAsync(cora, "one-on-one", ("day", "2026-11-24"));
        var commitment = Assert.Single((await _org.RecordsAsync()).Commitments);

        Assert.Contains("Call Fresno", (await cora.GetAsync(next)).Text, StringComparison.Ordinal);
        await cora.PostAsync($"{next}/reviews/{commitment.Id.Value}/carry-on");
        Assert.Equal((1, 1), await ChecksAsync());
    }

    [Fact]
    public async Task A_1_1_suggests_items_with_their_reason_until_they_are_on_the_agenda()
    {
        await using (var scope = _org.Scope())
        {
            var db = scope.ServiceProvider.GetRequiredService<Data.TouchlineDb>();
            db.Add(new Model.Standards.Standard { OrganisationId = db.OrganisationId, Kind = Model.Sessions.Kind.TeamMeeting, Times = 1, Days = 14, From = new DateOnly(2026, 1, 1), Source = "agreed" });
            await db.SaveChangesAsync();
        }
        using var cora = await _org.SignInAsync("Cora");
        using var rita = await _org.SignInAsync("Rita");
        var audit = await LogAsync(cora, "skills-audit", ("commitment", "Call Fresno"), ("due", "2026-11-23"));
        (string, string)[] levels = [.. Model.Sessions.Rubrics.DefaultRubrics.Selling.Select(skill => ("f-" + skill.Field, "3"))];
        await cora.PostAsync(audit + "/parts/coach-rating", levels);
        await rita.PostAsync(audit + "/parts/self-rating", levels);
        await cora.PostAsync(audit + "/parts/focus", ("f-skill", "discovery"), ("f-commitment", "Ask once more"), ("f-commitment-by", "2026-12-10"));
        var plan = $"/reps/{_org.Id("Rita")}/career-plan";
        await rita.PostAsync(plan, ("f-direction", "Key accounts"), ("f-by", "2027-12-31"), ("f-goal-1", "Lead two renewals"), ("f-goal-1-measure", "Signed"), ("f-goal-1-by", "2027-06-30"));
        await rita.PostAsync(plan + "/milestones", ("milestone", "Shadow a renewal"), ("due", "2026-11-30"));
        _org.House.Clock.GoTo("2026-11-24");
        var meeting = await LogAsync(cora, "one-on-one", ("day", "2026-11-24"));

        var page = (await cora.GetAsync(meeting)).Text;

        foreach (var words in new[] { "When is our next team meeting?", "Still open: Call Fresno", "Milestone: Shadow a renewal", "in the career plan", "Skill in focus: discovery", "Chosen in the audit of" })
            Assert.Contains(words, page, StringComparison.Ordinal);
        await cora.PostAsync(meeting + "/agenda", ("item", "Milestone: Shadow a renewal"));
        Assert.DoesNotContain("in the career plan", (await cora.GetAsync(meeting)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_new_coach_reads_earlier_1_1s_only_when_the_rep_shares_them()
    {
        using var cora = await _org.SignInAsync("Cora");
        using var rita = await _org.SignInAsync("Rita");
        using var lena = await _org.SignInAsync("Lena");
        var meeting = await LogAsync(cora, "one-on-one");
        await cora.PostAsync(meeting + "/parts/notes/draft", ("f-notes", "Between us"));
        await _org.ReportToAsync("Rita", "Lena", "2026-11-24");
        _org.House.Clock.GoTo("2026-11-24");
        await lena.PostAsync("/sessions", ("kind", "one-on-one"), ("rep", _org.Id("Rita")));
        var mine = $"/sessions/{(await _org.RecordsAsync()).Sessions.Single(session => session.WasCoachedBy(_org.Person("Lena"))).Id.Value}";

        Assert.DoesNotContain("Between us", (await lena.GetAsync(mine)).Text + (await lena.GetAsync(meeting)).Text, StringComparison.Ordinal);
        await rita.PostAsync(mine + "/share", ("shared", "true"));
        Assert.Contains("Between us", (await lena.GetAsync(mine)).Text, StringComparison.Ordinal);
        Assert.Contains("Between us", (await lena.GetAsync(meeting)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_team_meeting_sends_its_agenda_and_keeps_decisions()
    {
        using var cora = await _org.SignInAsync("Cora");
        using var rolf = await _org.SignInAsync("Rolf");
        var meeting = await LogAsync(cora, "team-meeting", ("day", "2026-11-24"), ("present", _org.Id("Rolf")));
        await cora.PostAsync(meeting + "/agenda", ("item", "Quarter end"));
        await cora.PostAsync(meeting + "/parts/agenda", ("f-focus", "Discovery"));
        _org.House.Clock.GoTo("2026-11-24");
        await cora.PostAsync(meeting + "/hold");
        await cora.PostAsync(meeting + "/parts/minutes", ("f-decisions", "One list for all\nCalls on Monday"));
        await cora.PostAsync(meeting + "/commitments", ("commitment", "Bring one call"), ("owner", _org.Id("Rita")), ("owner", _org.Id("Rolf")), ("due", "2026-11-30"));

        Assert.Equal((3, 0), await ChecksAsync());
        Assert.Equal(2, (await _org.RecordsAsync()).Commitments.Count);
        Assert.Contains("One list for all", (await rolf.GetAsync(meeting)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_was_absent_from_a_planned_team_meeting_is_tapped_off_when_it_was_held()
    {
        using var cora = await _org.SignInAsync("Cora");
        var meeting = await LogAsync(cora, "team-meeting", ("day", "2026-11-24"), ("present", _org.Id("Rolf")));
        _org.House.Clock.GoTo("2026-11-24");

        Assert.Contains("Tap who was absent", (await cora.GetAsync(meeting)).Text, StringComparison.Ordinal);
        Assert.Equal(422, (await cora.PostAsync(meeting + "/hold", ("attendance", "true"))).Code);
        await cora.PostAsync(meeting + "/hold", ("attendance", "true"), ("present", _org.Id("Rolf")));

        Assert.Equal(_org.Person("Rolf"), Assert.Single((await _org.RecordsAsync()).Sessions.Single().Reps).PersonId);
        var page = (await cora.GetAsync(meeting)).Text;
        Assert.Contains("For those who were absent: Rita", page, StringComparison.Ordinal);
        Assert.Equal((0, 1), await ChecksAsync());
    }

    [Fact]
    public async Task A_career_plan_holds_once_both_have_signed()
    {
        using var cora = await _org.SignInAsync("Cora");
        using var rita = await _org.SignInAsync("Rita");
        using var lena = await _org.SignInAsync("Lena");
        var plan = $"/reps/{_org.Id("Rita")}/career-plan";
        (string, string)[] fields = [("f-direction", "Key accounts"), ("f-by", "2027-12-31"), ("f-goal-1", "Lead two renewals"), ("f-goal-1-measure", "Signed renewals"), ("f-goal-1-by", "2027-06-30")];

        Assert.Equal(422, (await rita.PostAsync(plan, ("f-direction", "Key accounts"))).Code);
        await rita.PostAsync(plan, fields);
        Assert.Contains("not signed yet", (await cora.GetAsync(plan)).Text, StringComparison.Ordinal);
        await cora.PostAsync(plan + "/signatures", ("version", "1"));
        Assert.Contains("Signed by both", (await rita.GetAsync(plan)).Text, StringComparison.Ordinal);
        Assert.Equal(403, (await lena.GetAsync(plan)).Code);

        await cora.PostAsync(plan, [("was-direction", "Key accounts"), ("f-direction", "Leading a team")]);
        Assert.Contains("<s>Key accounts</s>", (await rita.GetAsync(plan)).Text, StringComparison.Ordinal);
        var review = await LogAsync(cora, "career-plan");
        Assert.Contains("Leading a team", (await rita.GetAsync(review)).Text, StringComparison.Ordinal);
        Assert.Equal((1, 0), await ChecksAsync());
        await rita.PostAsync(plan + "/signatures", ("version", "2"));
        Assert.Equal((2, 0), await ChecksAsync());
    }

    /// <summary>The same five kinds one level up: what a coach's coach does with a coach, each with its other side.</summary>
    [Fact]
    public async Task A_director_coaches_a_manager_with_the_same_kinds()
    {
        using var lena = await _org.SignInAsync("Lena");
        using var cora = await _org.SignInAsync("Cora");
        using var rita = await _org.SignInAsync("Rita");
        async Task<string> WithCoraAsync(string kind)
        {
            Assert.Equal(302, (await lena.PostAsync("/sessions", ("kind", kind), (kind == "team-meeting" ? "present" : "rep", _org.Id("Cora")))).Code);
            return $"/sessions/{(await _org.RecordsAsync()).Sessions.OrderByDescending(session => session.Id.Value).First().Id.Value}";
        }

        var call = await WithCoraAsync("joint-call");
        await cora.PostAsync(call + "/parts/self-review", ("f-worked", "Rita spoke most"), ("f-change", "I stepped in once"));
        await lena.PostAsync(call + "/parts/feedback", ("f-worked", "You let her lead"), ("f-change", "Write down what was said"));
        Assert.Contains("Write down what was said", (await cora.GetAsync(call)).Text, StringComparison.Ordinal);

        var meeting = await WithCoraAsync("one-on-one");
        await cora.PostAsync(meeting + "/agenda", ("item", "The forecast of Rolf"));
        Assert.Contains("The forecast of Rolf", (await lena.GetAsync(meeting)).Text, StringComparison.Ordinal);

        var team = await WithCoraAsync("team-meeting");
        await lena.PostAsync(team + "/parts/minutes", ("f-decisions", "Audits before June"));
        Assert.Contains("Audits before June", (await cora.GetAsync(team)).Text, StringComparison.Ordinal);

        // Who coaches is rated by the rubric for coaches.
        var audit = await WithCoraAsync("skills-audit");
        (string, string)[] Levels(string level) => [.. Model.Sessions.Rubrics.DefaultRubrics.Coaching.Select(skill => ("f-" + skill.Field, level))];
        Assert.Equal(302, (await lena.PostAsync(audit + "/parts/coach-rating", Levels("3"))).Code);
        Assert.Equal(302, (await cora.PostAsync(audit + "/parts/self-rating", Levels("4"))).Code);
        Assert.Contains("self 4, coach 3 of 5", (await lena.GetAsync(audit)).Text, StringComparison.Ordinal);

        var plan = $"/reps/{_org.Id("Cora")}/career-plan";
        await cora.PostAsync(plan, ("f-direction", "Director"), ("f-by", "2027-12-31"), ("f-goal-1", "Promote one rep"), ("f-goal-1-measure", "Promotions"), ("f-goal-1-by", "2027-06-30"));
        await lena.PostAsync(plan + "/signatures", ("version", "1"));
        Assert.Contains("Signed by both", (await cora.GetAsync(plan)).Text, StringComparison.Ordinal);
        Assert.Equal(403, (await rita.GetAsync(meeting)).Code);
        Assert.Equal(403, (await rita.GetAsync(plan)).Code);
    }

    [Fact]
    public async Task Checks_close_by_themselves_and_the_scorecard_counts_them()
    {
        using var cora = await _org.SignInAsync("Cora");
        await LogAsync(cora, "joint-call");
        Assert.Equal((0, 1), await ChecksAsync());

        _org.House.Clock.GoTo("2026-11-26");
        await using (var scope = _org.Scope()) await scope.ServiceProvider.GetRequiredService<CloseChecks>().RunAsync(CancellationToken.None);

        Assert.Equal((0, 6), await ChecksAsync());
        var counts = (await _org.SnapshotAsync()).Measures.Scorecards(new Model.DayRange(new DateOnly(2026, 11, 1), new DateOnly(2026, 11, 30)))[new(_org.Person("Cora"), Model.Measures.Scope.Own, Model.Sessions.Kind.JointCall)];
        Assert.Equal((0, 6), (counts.ChecksPassed, counts.ChecksFailed));
        Assert.Equal(0m, counts.Craft);
    }

    [Fact]
    public async Task How_useful_it_was_is_never_shown_to_the_coach_singly()
    {
        using var cora = await _org.SignInAsync("Cora");
        using var rita = await _org.SignInAsync("Rita");
        var meeting = await LogAsync(cora, "one-on-one");

        await rita.PostAsync(meeting + "/useful", ("useful", "2"));

        Assert.Equal(2, (await _org.RecordsAsync()).Sessions.Single().Reps.Single().Useful);
        Assert.DoesNotContain("Was it useful?", (await cora.GetAsync(meeting)).Text, StringComparison.Ordinal);
        Assert.Equal(403, (await cora.PostAsync(meeting + "/useful", ("useful", "5"))).Code);
    }

    [Fact]
    public async Task What_was_agreed_is_looked_for_at_the_next_session_of_whatever_kind()
    {
        using var cora = await _org.SignInAsync("Cora");
        using var rita = await _org.SignInAsync("Rita");
        var call = await LogAsync(cora, "joint-call");
        await cora.PostAsync(call + "/parts/feedback", ("f-worked", "Silence"), ("f-change", "Trade, do not give"));
        _org.House.Clock.GoTo("2026-11-25");
        var field = "f-seen:" + _org.Id("Rita");
        var team = await LogAsync(cora, "team-meeting", ("present", _org.Id("Rolf")));
        Assert.Contains("Rita: “Trade, do not give”", System.Net.WebUtility.HtmlDecode((await cora.GetAsync(team)).Text), StringComparison.Ordinal);
        await cora.PostAsync(team + "/parts/seen", (field, "no-occasion"));
        _org.House.Clock.GoTo("2026-11-26");
        var meeting = await LogAsync(cora, "one-on-one");

        Assert.Contains("Trade, do not give", (await cora.GetAsync(meeting)).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Trade, do not give", (await rita.GetAsync(meeting)).Text, StringComparison.Ordinal);
        Assert.Equal(403, (await rita.PostAsync(meeting + "/parts/seen", (field, "yes"))).Code);
        Assert.Equal(422, (await cora.PostAsync(meeting + "/parts/seen", (field, ""))).Code);
        await cora.PostAsync(meeting + "/parts/seen", (field, "partly"));
        Assert.Contains("Partly", (await rita.GetAsync(meeting)).Text, StringComparison.Ordinal);
        _org.House.Clock.GoTo("2026-11-27");
        foreach (var kind in new[] { "skills-audit", "joint-call" }) Assert.DoesNotContain("Trade, do not give", (await cora.GetAsync(await LogAsync(cora, kind))).Text, StringComparison.Ordinal);
        Assert.Contains("100% partly; 1 time looked for", (await cora.GetAsync("/expected")).Text, StringComparison.Ordinal);
    }
}
