using Touchline.Data;
using Touchline.Model;
using Touchline.Model.Sessions;
using Touchline.Web;

namespace Touchline.Features.Sessions;

/// <summary>A session as a file for a calendar: kind and names, never a text.</summary>
public sealed class ReadCalendarFile(Excerpts excerpts, Viewer viewer, OrganisationClock clock)
{
    public async Task<string> RunAsync(SessionId id, string host, CancellationToken cancellation)
    {
        var snapshot = await excerpts.ReadAsync(viewer.ExcerptOf(id), cancellation);
        var session = snapshot.Find(id) ?? throw new NotThereException();
        var isRep = viewer.PersonId is { } me && session.Names(me) && !session.WasCoachedBy(me);
        var who = isRep ? snapshot.NameOf(session.Coaches[0].PersonId) : SessionWords.Reps(session, snapshot);
        return CalendarFile.Of(session, $"{session.Kind.Label} with {who}", host + Urls.Session(id), clock.NowOf(snapshot.Organisation));
    }
}
