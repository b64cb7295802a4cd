using Touchline.Data;
using Touchline.Model;
using Touchline.Model.Access;
using Touchline.Model.Measures;
using Touchline.Model.Sessions;
using Touchline.Model.Sessions.CareerPlans;
using Touchline.Model.Sessions.OneOnOnes;
using Touchline.Model.Sessions.SkillsAudits;
using Touchline.Web;

namespace Touchline.Features.Sessions.OneOnOnes;

/// <summary>An earlier meeting of the two; its text where the viewer may read it.</summary>
public sealed record EarlierMeeting(SessionId Id, DateOnly Day, int? Minutes, bool IsVerified, string? Text);

/// <summary>What could stand on the agenda, and why.</summary>
public sealed record Suggestion(string Item, string Why);

/// <summary>What stands beside a 1:1.</summary>
/// <param name="Earlier">Earlier meetings, the newest first.</param>
/// <param name="Previous">The meeting before this one.</param>
/// <param name="Next">The meeting after it.</param>
/// <param name="Suggested">Items with their reason.</param>
/// <param name="Series">The rhythm of the two; null where there is none.</param>
/// <param name="IsShared">The rep lets this coach read meetings that the coach was not in.</param>
public sealed record OneOnOneMore(IReadOnlyList<EarlierMeeting> Earlier, SessionId? Previous, SessionId? Next, IReadOnlyList<Suggestion> Suggested, Series? Series, bool IsShared);

/// <summary>Reads what stands beside a 1:1: earlier meetings, suggestions, the rhythm.</summary>
public sealed class ReadOneOnOne(TouchlineDb db, Access access)
{
    private const int MilestoneDays = 21;

    public async Task<OneOnOneMore> RunAsync(SessionRow row, CancellationToken cancellation)
    {
        var (rep, coach) = (row.Session.Reps[0].PersonId, row.Session.Coaches[0].PersonId);
        var all = row.Snapshot.Records.Sessions.Where(session => session.Kind == Kind.OneOnOne && session.Deleted is null && session.State != SessionState.Cancelled && session.Names(rep))
            .OrderBy(session => session.Day).ThenBy(session => session.Id.Value).ToList();
        var at = all.FindIndex(session => session.Id == row.Session.Id);
        var earlier = all.Take(Math.Max(0, at)).Where(session => session.IsHeld).Reverse().Take(8).ToList();
        return new OneOnOneMore(
            await EarlierAsync(row.Snapshot, earlier, cancellation), at > 0 ? all[at - 1].Id : null, at >= 0 && at + 1 < all.Count ? all[at + 1].Id : null,
            row.MayWrite ? await SuggestAsync(row, rep, cancellation) : [], (await db.SeriesOfAsync(coach, rep, cancellation)).FirstOrDefault(series => series.Kind == Kind.OneOnOne),
            row.Snapshot.Records.Shares.Any(share => share.RepId == rep && share.CoachId == coach));
    }

    private async Task<IReadOnlyList<EarlierMeeting>> EarlierAsync(Snapshot snapshot, List<Session> earlier, CancellationToken cancellation)
    {
        var readable = earlier.Where(session => Policy.Allows(Right.ReadOneOnOnes, access.RelationTo(snapshot, session))).Select(session => session.Id).ToHashSet();
        var parts = await db.PartsOfAsync(readable, cancellation);
        var notes = await db.NotesOfAsync(readable, cancellation);
        return [.. earlier.Select(session => new EarlierMeeting(session.Id, session.Day, session.Minutes, session.IsVerified,
            !readable.Contains(session.Id) ? null : parts.FirstOrDefault(part => part.SessionId == session.Id && part.Name == OneOnOneParts.Notes.Name)?.Open["notes"] ?? notes.GetValueOrDefault(session.Id, "")))];
    }

    private async Task<IReadOnlyList<Suggestion>> SuggestAsync(SessionRow row, PersonId rep, CancellationToken cancellation)
    {
        var snapshot = row.Snapshot;
        var found = new List<Suggestion>();
        if (snapshot.Tree.LineOf(rep, snapshot.Today) is { } line)
            found.AddRange(from kind in snapshot.Measures.Kinds
                           where kind != Kind.OneOnOne
                           let standing = LineStanding.Of(snapshot.Measures, line, kind)
                           where standing.State == Standing.Overdue
                           select new Suggestion($"When is our next {kind.InSentence}?", StandingWords.Of(standing, snapshot.Today).Text));
        found.AddRange(row.OpenBefore.Where(made => made.Outcome is null && made.Due < snapshot.Today).Select(made => new Suggestion($"Still open: {made.Text}", $"{made.Owner}, due {Words.DayIn(made.Due!.Value, snapshot.Today)}")));
        if (ResultsMove.Of([.. snapshot.ResultMonths.Where(month => month.PersonId == rep)], snapshot.Today) is { } move)
            found.Add(new Suggestion($"Win rate {(move.Now < move.Before ? "fell" : "rose")} from {Words.Percent(move.Before)} to {Words.Percent(move.Now)}: why?", $"Over {move.Months} months, {move.Deals} deals"));
        if ((await db.PlansOfAsync(rep, cancellation)).FirstOrDefault(plan => plan.Closed is null) is { } plan)
            found.AddRange((await db.MilestonesOfAsync(plan.Id, cancellation)).Where(milestone => milestone.State != MilestoneState.Reached && milestone.Due <= snapshot.Today.AddDays(MilestoneDays))
                .Select(milestone => new Suggestion($"Milestone: {milestone.Text}", $"Due {Words.DayIn(milestone.Due, snapshot.Today)} in the career plan")));
        if (await FocusAsync(snapshot, rep, cancellation) is { } focus) found.Add(focus);
        return [.. found.Where(suggestion => !row.Writing.Agenda.Any(item => item.Text == suggestion.Item)).Take(6)];
    }

    private async Task<Suggestion?> FocusAsync(Snapshot snapshot, PersonId rep, CancellationToken cancellation)
    {
        var last = (await db.HeldWithAsync(Kind.SkillsAudit, [rep], DayRange.Always, null, 1, cancellation)).FirstOrDefault();
        if (last is null || (await db.PartsOfAsync([last.Id], cancellation)).FirstOrDefault(part => part.Name == SkillsAuditParts.FocusName && part.IsFinished) is not { } focus) return null;
        return new Suggestion($"Skill in focus: {focus.Fields["skill"].Replace('-', ' ')}", $"Chosen in the audit of {Words.DayIn(last.Day, snapshot.Today)}");
    }
}
