namespace Touchline.Model.Access;

/// <summary>What the viewer is to the person a record is about. Relations add up.</summary>
[Flags]
public enum Relation
{
    /// <summary>Signed in, and nothing more.</summary>
    None = 0,

    /// <summary>The person is the viewer.</summary>
    Self = 1,

    /// <summary>The viewer is the person's direct coach today.</summary>
    Coach = 2,

    /// <summary>The viewer stands above the person's coach today.</summary>
    Leader = 4,

    /// <summary>The viewer reports to the same coach; of a session: to a coach of the team meeting that it was.</summary>
    TeamMate = 8,

    /// <summary>The viewer runs sales operations.</summary>
    Operations = 16,

    /// <summary>The viewer coached in the session, or wrote the text, that is asked for.</summary>
    Author = 32,

    /// <summary>The viewer is named as a rep in the session that is asked for.</summary>
    NamedRep = 64,

    /// <summary>The viewer is delegate for the person today.</summary>
    Delegate = 128,

    /// <summary>The viewer stands at the top of the tree.</summary>
    TopLeader = 256,

    /// <summary>The viewer has at least one direct report.</summary>
    AnyCoach = 512,

    /// <summary>The viewer coaches somebody who coaches.</summary>
    AnyLeader = 1024,

    /// <summary>The viewer is a person of the sales organisation.</summary>
    AnyPerson = 2048,

    /// <summary>The viewer is delegate for somebody today.</summary>
    AnyDelegate = 4096,

    /// <summary>The rep of the session lets the viewer, who coaches the rep today, read earlier 1:1s.</summary>
    SharedWith = 8192,
}

/// <summary>What can be asked of the program, one value for each row of the table of who may see what.</summary>
public enum Right
{
    /// <summary>Open to anybody, signed in or not: the door, sign-in, styles, health.</summary>
    Anybody,

    /// <summary>Any signed-in account.</summary>
    SignedIn,

    /// <summary>One's own team board, scorecard and coaching; an account without a person has none.</summary>
    SeeOwn,

    /// <summary>That a session was held, its kind and day, and the state of commitments.</summary>
    SeeSessions,

    /// <summary>Open the page of one session; its texts ask for more.</summary>
    OpenSession,

    /// <summary>Joint call plan and feedback, skills audit.</summary>
    ReadCallsAndAudits,

    /// <summary>Team meeting: agenda, decisions, notes.</summary>
    ReadTeamMeetings,

    /// <summary>1:1 agenda and shared notes, career plan.</summary>
    ReadOneOnOnes,

    /// <summary>The career plan of a person, to read it and to write in it.</summary>
    ReadCareerPlan,

    /// <summary>A private note.</summary>
    ReadPrivateNotes,

    /// <summary>Results of a person.</summary>
    SeeResults,

    /// <summary>The scorecard of a coach.</summary>
    SeeScorecard,

    /// <summary>The table of coaches below a leader, or of all of them as counts.</summary>
    SeeScorecards,

    /// <summary>Effect and what-if.</summary>
    SeeEffect,

    /// <summary>Read standards and holidays.</summary>
    ReadStandards,

    /// <summary>Change standards and holidays.</summary>
    ChangeStandards,

    /// <summary>Give an excuse or name a delegate.</summary>
    GiveExcuse,

    /// <summary>Enter leave.</summary>
    EnterLeave,

    /// <summary>Log or plan a session with a person.</summary>
    LogSessions,

    /// <summary>Hold, move, correct, cancel or delete a session.</summary>
    ChangeSession,

    /// <summary>Open the log at all: somebody reports to the viewer, or the viewer is somebody's delegate.</summary>
    LogOwnTeam,

    /// <summary>Write in a session one was in: a part, an agenda item, a commitment, a private note.</summary>
    WriteInSession,

    /// <summary>Confirm or dispute a session.</summary>
    RespondToSession,

    /// <summary>The team board.</summary>
    SeeTeam,

    /// <summary>People, lines, accounts, roles, imports, data health.</summary>
    ManagePeople,

    /// <summary>The whole audit trail, without content.</summary>
    ReadAuditTrail,

    /// <summary>The part of the audit trail about oneself: who read mine.</summary>
    ReadOwnAuditTrail,
}

/// <summary>The access policy of product.md's table. Every page, route, export and message asks here and nowhere else.</summary>
public static class Policy
{
    /// <summary>The relations that give a right; any one of them is enough. Empty means nobody needs one.</summary>
    public static Relation GivenTo(Right right) => right switch
    {
        Right.Anybody or Right.SignedIn or Right.ReadStandards or Right.ReadOwnAuditTrail => Relation.None,
        Right.SeeOwn => Relation.AnyPerson,
        Right.SeeSessions => Relation.Self | Relation.Coach | Relation.Leader | Relation.Operations | Relation.Author,
        Right.OpenSession => Relation.NamedRep | Relation.TeamMate | Relation.Coach | Relation.Leader | Relation.Operations | Relation.Author,
        Right.ReadCallsAndAudits => Relation.NamedRep | Relation.Coach | Relation.Leader | Relation.Author,
        Right.ReadTeamMeetings => Relation.NamedRep | Relation.TeamMate | Relation.Coach | Relation.Leader | Relation.Author,
        Right.ReadOneOnOnes => Relation.NamedRep | Relation.Author | Relation.SharedWith,
        Right.ReadCareerPlan => Relation.Self | Relation.Coach,
        Right.ReadPrivateNotes => Relation.Author,
        Right.SeeResults => Relation.Self | Relation.Coach | Relation.Leader | Relation.Operations,
        Right.SeeScorecard => Relation.Self | Relation.Coach | Relation.Leader | Relation.Operations,
        Right.SeeScorecards => Relation.AnyLeader | Relation.Operations,
        Right.SeeEffect => Relation.AnyLeader | Relation.Operations,
        Right.ChangeStandards => Relation.TopLeader | Relation.Operations,
        Right.GiveExcuse => Relation.Leader | Relation.TopLeader | Relation.Operations,
        Right.EnterLeave => Relation.Self | Relation.Coach | Relation.Leader | Relation.Operations,
        Right.LogSessions => Relation.Coach | Relation.Leader | Relation.Delegate,
        Right.ChangeSession => Relation.Author | Relation.Leader,
        Right.LogOwnTeam => Relation.AnyCoach | Relation.AnyDelegate,
        Right.WriteInSession => Relation.Author | Relation.NamedRep,
        Right.RespondToSession => Relation.NamedRep,
        Right.SeeTeam => Relation.Self | Relation.Coach | Relation.Leader,
        Right.ManagePeople or Right.ReadAuditTrail => Relation.Operations,
        _ => throw new ArgumentOutOfRangeException(nameof(right), right, "A right that the policy does not know."),
    };

    /// <summary>True where a viewer with these relations to what is asked for holds the right.</summary>
    public static bool Allows(Right right, Relation relations) =>
        GivenTo(right) is var needed && (needed == Relation.None || (relations & needed) != 0);

    /// <summary>The right that reading a session's notes needs, by its kind.</summary>
    public static Right ToRead(Sessions.Kind kind) => kind.Name switch
    {
        "joint-call" or "skills-audit" => Right.ReadCallsAndAudits,
        "team-meeting" => Right.ReadTeamMeetings,
        _ => Right.ReadOneOnOnes,
    };
}
