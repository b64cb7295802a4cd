using Touchline.Data;
using Touchline.Model;
using Touchline.Web;

namespace Touchline.Features.Scorecards;

/// <summary>Who sees a figure says that it is wrong; operations answer; the asker sees the answer where they asked.</summary>
public sealed class ContestFigure(TouchlineDb db, Present present, Viewer viewer, OrganisationClock clock)
{
    public async Task RunAsync(string address, string figure, string text, CancellationToken cancellation)
    {
        new RuleCheck()
            .Refuse(text.Length == 0, "text-missing", "text", "Say what is wrong with it.")
            .Refuse(text.Length > 1000, "text-too-long", "text", "At most 1,000 characters.")
            .ThrowIfBroken();
        db.Add(new Contest
        {
            OrganisationId = db.OrganisationId,
            AskedBy = viewer.AccountId ?? throw new NotAllowedException(),
            Asker = viewer.Name,
            Address = address,
            Figure = figure.Length > 200 ? figure[..200] : figure,
            Text = text,
            At = await NowAsync(cancellation),
        });
        await db.SaveChangesAsync(cancellation);
    }

    public async Task AnswerAsync(RecordId id, string answer, CancellationToken cancellation)
    {
        new RuleCheck()
            .Refuse(answer.Length == 0, "answer-missing", "answer", "Say what you found.")
            .Refuse(answer.Length > 1000, "answer-too-long", "answer", "At most 1,000 characters.")
            .ThrowIfBroken();
        var contest = await db.FindContestAsync(id, cancellation) ?? throw new NotThereException();
        (contest.Answer, contest.AnsweredBy, contest.AnsweredAt) = (answer, viewer.Name, await NowAsync(cancellation));
        await db.SaveChangesAsync(cancellation);
    }

    /// <summary>What the viewer said of this receipt, and what was answered.</summary>
    public Task<List<Contest>> OfAsync(string address, CancellationToken cancellation) => db.ContestsOfAsync(address, viewer.AccountId ?? default, cancellation);

    /// <summary>All of them for operations, one's own for everybody else.</summary>
    public Task<List<Contest>> AllAsync(CancellationToken cancellation) => db.ContestsAsync(viewer.IsOperations ? null : viewer.AccountId ?? default, cancellation);

    private async Task<DateTimeOffset> NowAsync(CancellationToken cancellation) => clock.NowOf((await present.ReadAsync(cancellation)).Organisation);
}
