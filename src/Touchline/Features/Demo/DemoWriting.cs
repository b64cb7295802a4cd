using System.Globalization;
using Touchline.Model;
using Touchline.Model.Measures;
using Touchline.Model.Sessions;
using Touchline.Model.Sessions.CareerPlans;
using Touchline.Model.Sessions.Craft;
using Touchline.Model.Sessions.JointCalls;
using Touchline.Model.Sessions.OneOnOnes;
using Touchline.Model.Sessions.Parts;
using Touchline.Model.Sessions.Rubrics;
using Touchline.Model.Sessions.SkillsAudits;
using Touchline.Model.Sessions.TeamMeetings;

namespace Touchline.Features.Demo;

/// <summary>
/// What coaches and reps of the demo wrote: since half a year ago, when the organisation began to write in Touchline. Careful coaches write
/// more, and in time; the checks are judged by the same rules as anybody's.
/// </summary>
internal sealed class DemoWriting
{
    private const int Weeks = 26;

    private readonly Random _random = new(7);
    private readonly OrganisationRecords _records;
    private readonly CoachingMeasures _measures;
    private readonly Dictionary<PersonId, double> _care = [];
    private readonly HashSet<PersonId> _agreed = [];
    private readonly Dictionary<PersonId, string> _first;
    private readonly ILookup<SessionId, Commitment> _made;
    private readonly Dictionary<(PersonId Coach, PersonId Rep), List<Commitment>> _between = [];

    public List<SessionPart> Parts { get; } = [];

    public List<AgendaItem> Agenda { get; } = [];

    public List<SessionCheck> Checks { get; } = [];

    public List<CommitmentReview> Reviews { get; } = [];

    public List<CareerPlan> Plans { get; } = [];

    public List<CareerPlanVersion> Versions { get; } = [];

    public List<Milestone> Milestones { get; } = [];

    public DemoWriting(OrganisationRecords records, DateOnly today)
    {
        _records = records;
        _measures = new CoachingMeasures(records, today);
        _first = records.People.ToDictionary(person => person.Id, person => person.Name.Split(' ')[0]);
        _made = records.Commitments.ToLookup(row => row.SessionId);
        var since = today.AddDays(-7 * Weeks);
        foreach (var rep in records.Lines.Select(line => line.PersonId).Distinct()) Plan(rep, since);
        foreach (var session in records.Sessions.Where(row => row.State == SessionState.Held).OrderBy(row => row.Day))
        {
            if (session.Day >= since) Write(session, today);
            foreach (var made in _made[session.Id])
                foreach (var rep in session.Reps) Between(session.Coaches[0].PersonId, rep.PersonId).Add(made);
        }
    }

    private static IReadOnlyList<Skill> Skills => DefaultRubrics.Selling;

    private void Write(Session session, DateOnly today)
    {
        var coach = session.Coaches[0].PersonId;
        var rep = session.Reps[0].PersonId;
        if (!_care.TryGetValue(coach, out var care)) _care[coach] = care = 0.35 + (0.6 * _random.NextDouble());
        session.Starts = new TimeOnly(8 + _random.Next(9), 30 * _random.Next(2));
        var begins = _measures.Calendar.InstantOf(session.Day, session.Starts.Value);
        var (parts, items) = (Parts.Count, Agenda.Count);
        if (session.Kind == Kind.JointCall) JointCall(session, coach, rep, begins, care);
        else if (session.Kind == Kind.OneOnOne) OneOnOne(session, coach, rep, begins, care);
        else if (session.Kind == Kind.TeamMeeting) TeamMeeting(session, coach, begins, care);
        else if (session.Kind == Kind.SkillsAudit) Audit(session, coach, rep, begins, care);
        else if (session.Kind == Kind.CareerPlan) Part(session, "notes", coach, begins, ("notes", Say(DemoTexts.Notes, rep)));
        var open = session.Kind == Kind.OneOnOne ? Between(coach, rep).Where(row => row.Made < session.Day && (row.Outcome is null || row.Closed >= session.Day)).TakeLast(6).ToList() : [];
        var reviewed = open.Where(row => row.Outcome is null && Chance(care)).ToList();
        Reviews.AddRange(reviewed.Select(row => new CommitmentReview { OrganisationId = session.OrganisationId, SessionId = session.Id, CommitmentId = row.Id, At = begins.AddMinutes(20) }));
        var writing = new SessionWriting
        {
            Session = session,
            Calendar = _measures.Calendar,
            Parts = Parts[parts..],
            Agenda = Agenda[items..],
            Commitments = [.. _made[session.Id]],
            OpenBefore = open,
            Reviewed = reviewed.Select(row => row.Id).ToHashSet(),
            TeamSize = _measures.Tree.TeamOf(coach, session.Day).Count(),
            Skills = [.. Skills.Select(skill => skill.Key)],
            Plan = session.Kind == Kind.CareerPlan && Plans.Exists(plan => plan.RepId == rep) ? new PlanStanding(true, Chance(care), session.Day.AddDays(-180), Chance(care), Chance(care), true) : null,
        };
        var judged = CraftOfSession.Judge(ChecksOf(session.Kind), writing, today);
        Checks.AddRange(judged);
        CraftOfSession.Total(session, judged);
        foreach (var row in session.Reps.Where(_ => Chance(0.5))) row.Useful = Math.Clamp((int)Math.Round(2 + (2.6 * care) + _random.NextDouble() - 0.4), 1, 5);
    }

    private static IReadOnlyList<CraftCheck> ChecksOf(Kind kind) => kind.Name switch
    {
        "joint-call" => JointCallCraft.Checks,
        "one-on-one" => OneOnOneCraft.Checks,
        "team-meeting" => TeamMeetingCraft.Checks,
        "skills-audit" => SkillsAuditCraft.Checks,
        _ => CareerPlanCraft.Checks,
    };

    private void JointCall(Session session, PersonId coach, PersonId rep, DateTimeOffset begins, double care)
    {
        if (Chance(care)) Part(session, "plan", coach, begins.AddHours(-2), ("objective", Say(DemoTexts.Objectives, rep)), ("customer", DemoNames.Accounts[_random.Next(DemoNames.Accounts.Length)]),
            ("role", JointCallParts.Roles[_random.Next(3)].Name), ("objections", Say(DemoTexts.Objections, rep)), ("good", Say(DemoTexts.Good, rep)));
        if (Chance(0.7)) Part(session, "self-review", rep, begins.AddHours(2), ("worked", Say(DemoTexts.SelfWorked, rep)), ("change", Say(DemoTexts.SelfChange, rep)));
        if (!Chance(care)) return;
        var levels = Skills.OrderBy(_ => _random.Next()).Take(3).Select(skill => (skill.Field, Level(2.6 + care)));
        Rated(session);
        _agreed.Add(rep);
        Part(session, "feedback", coach, begins.AddHours(Chance(care) ? 4 : 120), [("worked", Say(DemoTexts.Worked, rep)), ("change", Say(DemoTexts.Change, rep)), ("seen", SeenNextTime.Answers[_random.Next(4)].Name), .. levels]);
    }

    private void OneOnOne(Session session, PersonId coach, PersonId rep, DateTimeOffset begins, double care)
    {
        for (var place = 1; place <= 1 + _random.Next(3); place++)
            Agenda.Add(new AgendaItem { OrganisationId = session.OrganisationId, SessionId = session.Id, Place = place, Text = Say(DemoTexts.Agenda, rep), AddedBy = Chance(0.5) ? rep : coach, Added = begins.AddHours(Chance(care) ? -20 : 1), IsDone = true });
        // No lot is drawn for it, so that everything else in the demo stays as it was.
        if (_agreed.Remove(rep)) Part(session, SeenNextTime.PartName, coach, begins.AddMinutes(40), (SeenNextTime.FieldOf(rep), SeenNextTime.Answers[session.Day.DayNumber % 4].Name));
        if (Chance(care)) Part(session, "notes", coach, begins.AddHours(1), ("notes", Say(DemoTexts.Notes, rep)), ("none-agreed", _made[session.Id].Any() ? "" : Chance(care) ? "yes" : ""));
    }

    private void TeamMeeting(Session session, PersonId coach, DateTimeOffset begins, double care)
    {
        for (var place = 1; place <= 3; place++)
            Agenda.Add(new AgendaItem { OrganisationId = session.OrganisationId, SessionId = session.Id, Place = place, Text = Say(DemoTexts.Agenda, coach), AddedBy = coach, Added = begins.AddHours(-24), IsDone = true });
        if (Chance(care)) Part(session, "agenda", coach, begins.AddHours(-22), ("focus", DemoTexts.Focus[_random.Next(DemoTexts.Focus.Length)]));
        if (Chance(care)) Part(session, "minutes", coach, begins.AddHours(2), ("decisions", Say(DemoTexts.Decisions, coach)));
    }

    private void Audit(Session session, PersonId coach, PersonId rep, DateTimeOffset begins, double care)
    {
        Rated(session);
        var levels = Skills.Select(skill => (Skill: skill, Coach: Level(3.1))).ToList();
        (string, string)[] evidence = Chance(care) ? [.. levels.Select(row => (row.Skill.EvidenceField, Say(DemoTexts.Evidence, rep)))] : [];
        Part(session, SkillsAuditParts.CoachName, coach, begins.AddHours(1), [.. levels.Select(row => (row.Skill.Field, row.Coach)), .. evidence]);
        if (!Chance(0.9)) return;
        Part(session, SkillsAuditParts.SelfName, rep, begins, [.. levels.Select(row => (row.Skill.Field, Math.Clamp(int.Parse(row.Coach, CultureInfo.InvariantCulture) + _random.Next(-1, 3) - (_random.Next(3) == 0 ? 1 : 0), 1, 5).ToString(CultureInfo.InvariantCulture)))]);
        Part(session, SkillsAuditParts.FocusName, coach, begins.AddHours(2), ("skill", levels.MinBy(row => row.Coach).Skill.Key));
    }

    private void Plan(PersonId rep, DateOnly since)
    {
        if (!Chance(0.7)) return;
        var began = since.AddDays(_random.Next(60));
        var plan = new CareerPlan { OrganisationId = _records.Organisation.Id, RepId = rep, Opened = began };
        var written = new DateTimeOffset(began.ToDateTime(new TimeOnly(16, 0)), TimeSpan.Zero);
        var goal = _random.Next(DemoTexts.Goals.Length);
        var fields = new PartFields(
        [
            new("direction", DemoTexts.Directions[_random.Next(DemoTexts.Directions.Length)]), new("by", Day(began.AddYears(2))), new(CareerPlan.Goal(1), DemoTexts.Goals[goal]),
            new(CareerPlan.GoalMeasure(1), DemoTexts.Measures[goal]), new(CareerPlan.GoalBy(1), Day(began.AddMonths(9))), new("skills", Skills[_random.Next(Skills.Count)].Name),
        ]);
        Plans.Add(plan);
        Versions.Add(new CareerPlanVersion
        {
            OrganisationId = plan.OrganisationId,
            PlanId = plan.Id,
            Number = 1,
            Fields = fields,
            WriterId = rep,
            Written = written,
            SignedByRep = written,
            SignedByCoach = Chance(0.8) ? written.AddDays(3) : null,
        });
        foreach (var at in Enumerable.Range(0, 3))
            Milestones.Add(new Milestone
            {
                OrganisationId = plan.OrganisationId,
                PlanId = plan.Id,
                Text = DemoTexts.Milestones[(goal + at) % DemoTexts.Milestones.Length],
                Due = began.AddMonths(3 * (at + 1)),
                State = at == 0 ? MilestoneState.Reached : at == 1 ? MilestoneState.UnderWay : MilestoneState.NotBegun,
                Moved = at == 2 ? null : written.AddDays(40 * (at + 1)),
            });
    }

    private void Part(Session session, string name, PersonId writer, DateTimeOffset at, params (string Field, string Text)[] fields) => Parts.Add(new SessionPart
    {
        OrganisationId = session.OrganisationId,
        SessionId = session.Id,
        Name = name,
        OwnerId = name is "self-review" or SkillsAuditParts.SelfName ? writer : session.Coaches[0].PersonId,
        WriterId = writer,
        Fields = new PartFields(fields.Select(field => new KeyValuePair<string, string>(field.Field, field.Text))),
        Finished = at,
    });

    private static void Rated(Session session) => (session.RubricId, session.RubricVersion) = (DefaultRubrics.Of(session.OrganisationId)[0].Id, 1);

    private List<Commitment> Between(PersonId coach, PersonId rep)
    {
        if (!_between.TryGetValue((coach, rep), out var made)) _between[(coach, rep)] = made = [];
        return made;
    }

    private bool Chance(double share) => _random.NextDouble() < share;

    private string Level(double around) => Math.Clamp((int)Math.Round(around + (_random.NextDouble() * 2) - 1), 1, 5).ToString(CultureInfo.InvariantCulture);

    private string Say(string[] texts, PersonId rep) =>
        string.Format(CultureInfo.InvariantCulture, texts[_random.Next(texts.Length)], DemoNames.Accounts[_random.Next(DemoNames.Accounts.Length)], _first.GetValueOrDefault(rep, "the rep"));

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
