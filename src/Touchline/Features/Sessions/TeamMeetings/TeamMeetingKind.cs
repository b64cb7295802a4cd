using Touchline.Model;
using Touchline.Model.Sessions;
using Touchline.Model.Sessions.Craft;
using Touchline.Model.Sessions.Parts;
using Touchline.Model.Sessions.Rubrics;
using Touchline.Model.Sessions.TeamMeetings;

namespace Touchline.Features.Sessions.TeamMeetings;

/// <summary>Who of the team was absent.</summary>
public sealed record TeamMeetingMore(IReadOnlyList<(PersonId Person, string Name)> Absent);

/// <summary>Team meetings: agenda sent before, decisions, a note for those absent.</summary>
public sealed class TeamMeetingKind : ISessionKind
{
    public Kind Kind => Kind.TeamMeeting;

    public bool LooksBack => true;

    public bool LooksForChange => true;

    public IReadOnlyList<CraftCheck> Checks => TeamMeetingCraft.Checks;

    public IReadOnlyList<PartForm> Forms(IReadOnlyList<Skill> skills) => [TeamMeetingParts.Agenda, TeamMeetingParts.Minutes];

    public Type Page => typeof(TeamMeetingBody);

    public Task<object?> ReadAsync(SessionRow row, CancellationToken cancellation) => Task.FromResult<object?>(new TeamMeetingMore(
        [.. row.Session.Coaches.SelectMany(coach => row.Snapshot.Tree.TeamOf(coach.PersonId, row.Session.Day)).Distinct().Where(person => !row.Session.Names(person))
            .Select(person => (person, row.Snapshot.NameOf(person))).OrderBy(row => row.Item2, StringComparer.CurrentCultureIgnoreCase)]));
}
