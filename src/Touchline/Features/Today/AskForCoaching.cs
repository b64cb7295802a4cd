using Touchline.Data;
using Touchline.Model;
using Touchline.Web;

namespace Touchline.Features.Today;

/// <summary>A rep asks the coach for coaching on a skill or a deal; either of the two closes it.</summary>
public sealed class AskForCoaching(TouchlineDb db, Present present, Viewer viewer)
{
    public async Task<string> RunAsync(string about, string text, CancellationToken cancellation)
    {
        var (me, today) = (Me, (await present.ReadAsync(cancellation)).Today);
        var coach = await CoachOfAsync(me, today, cancellation);
        new RuleCheck()
            .Refuse(coach is null, "no-coach", "", "Nobody coaches you today. Sales operations can put the reporting line right.")
            .Refuse(about is not ("skill" or "deal"), "about-missing", "about", "Choose whether it is about a skill or a deal.")
            .Refuse(text.Length == 0, "text-missing", "text", "Say in a few words what you want to work on.")
            .Refuse(text.Length > 300, "text-too-long", "text", "At most 300 characters; the rest is for the session.")
            .ThrowIfBroken();
        db.Add(new CoachingRequest { OrganisationId = db.OrganisationId, RepId = me, About = about, Text = text, Made = today });
        await db.SaveChangesAsync(cancellation);
        return (await db.PersonAsync(coach!.Value, cancellation))!.Name;
    }

    public Task CloseAsync(RecordId id, CancellationToken cancellation) => ChangeAsync(id, today => today, cancellation);

    /// <summary>The undo of closing.</summary>
    public Task ReopenAsync(RecordId id, CancellationToken cancellation) => ChangeAsync(id, _ => null, cancellation);

    private PersonId Me => viewer.PersonId ?? throw new NotAllowedException();

    private async Task ChangeAsync(RecordId id, Func<DateOnly, DateOnly?> closed, CancellationToken cancellation)
    {
        var today = (await present.ReadAsync(cancellation)).Today;
        var request = await db.FindRequestAsync(id, cancellation) ?? throw new NotThereException();
        if (request.RepId != Me && await CoachOfAsync(request.RepId, today, cancellation) != Me) throw new NotAllowedException();
        request.Closed = closed(today);
        await db.SaveChangesAsync(cancellation);
    }

    private async Task<PersonId?> CoachOfAsync(PersonId rep, DateOnly day, CancellationToken cancellation) =>
        await db.ChainOfAsync(rep, day, cancellation) is [var coach, ..] ? coach.Person : null;
}
