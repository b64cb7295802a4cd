using Touchline.Data;
using Touchline.Model;
using Touchline.Model.Sessions;
using Touchline.Web;

namespace Touchline.Features.Sessions.OneOnOnes;

/// <summary>A rep lets the coach of a session read earlier 1:1s, or takes that back.</summary>
public sealed class ShareTexts(TouchlineDb db, Excerpts excerpts, Viewer viewer, OrganisationClock clock, AuditTrail trail)
{
    public async Task RunAsync(SessionId id, bool isShared, CancellationToken cancellation)
    {
        var snapshot = await excerpts.ReadAsync(viewer.ExcerptOf(id), cancellation);
        var session = await db.FindSessionAsync(id, cancellation) ?? throw new NotThereException();
        if (viewer.PersonId is not { } me || !session.Names(me)) throw new NotAllowedException();
        var coach = session.Coaches[0].PersonId;
        var share = await db.FindShareAsync(me, coach, cancellation);
        if (isShared && share is null) db.Add(new TextShare { OrganisationId = db.OrganisationId, RepId = me, CoachId = coach, Since = clock.NowOf(snapshot.Organisation) });
        if (!isShared && share is not null) db.Remove(share);
        trail.Add(viewer.AccountId, viewer.Name, isShared ? "texts-shared" : "texts-no-longer-shared", me, $"Earlier 1:1s, with {snapshot.NameOf(coach)}");
        await db.SaveChangesAsync(cancellation);
    }
}
