using Touchline.Data;
using Touchline.Features.Sessions.Craft;
using Touchline.Model;
using Touchline.Model.Sessions;
using Touchline.Model.Sessions.Parts;
using Touchline.Web;

namespace Touchline.Features.Sessions.Parts;

/// <summary>Coach and rep add to a session's agenda, reorder it, and tick off what was talked about.</summary>
public sealed class WriteAgenda(TouchlineDb db, Excerpts excerpts, Viewer viewer, KeepCraft craft, OrganisationClock clock)
{
    public Task AddAsync(SessionId id, string text, CancellationToken cancellation) => RunAsync(id, (session, agenda, now) =>
    {
        db.Add(AgendaItem.Add(session, agenda, text, viewer.PersonId ?? throw new NotAllowedException(), now));
        return Task.CompletedTask;
    }, cancellation);

    /// <summary>Writes an item anew; returned are both texts where somebody else has changed it meanwhile, or taken it off.</summary>
    public async Task<PartConflict?> RewriteAsync(SessionId id, RecordId item, string was, string text, CancellationToken cancellation)
    {
        PartConflict? conflict = null;
        await RunAsync(id, (_, agenda, _) =>
        {
            conflict = agenda.FirstOrDefault(row => row.Id == item) is { } there ? there.Rewrite(was, text) : new PartConflict(item.Value.ToString(), text, "");
            return Task.CompletedTask;
        }, cancellation);
        return conflict;
    }

    public Task MoveAsync(SessionId id, RecordId item, int by, CancellationToken cancellation) => RunAsync(id, (_, agenda, _) =>
    {
        AgendaItem.Move(agenda, item, by);
        return Task.CompletedTask;
    }, cancellation);

    public Task TickAsync(SessionId id, RecordId item, bool isDone, CancellationToken cancellation) => RunAsync(id, (_, agenda, _) =>
    {
        Find(agenda, item).IsDone = isDone;
        return Task.CompletedTask;
    }, cancellation);

    /// <returns>The text that stood there, so that it can be brought back.</returns>
    public async Task<string> RemoveAsync(SessionId id, RecordId item, CancellationToken cancellation)
    {
        var text = "";
        await RunAsync(id, (_, agenda, _) =>
        {
            var gone = Find(agenda, item);
            text = gone.Text;
            db.Remove(gone);
            return Task.CompletedTask;
        }, cancellation);
        return text;
    }

    private static AgendaItem Find(List<AgendaItem> agenda, RecordId item) => agenda.FirstOrDefault(row => row.Id == item) ?? throw new NotThereException();

    private Task RunAsync(SessionId id, Func<Session, List<AgendaItem>, DateTimeOffset, Task> change, CancellationToken cancellation) => db.AfterOthersAsync(async () =>
    {
        var snapshot = await excerpts.ReadAsync(viewer.ExcerptOf(id), cancellation);
        var session = await db.FindSessionAsync(id, cancellation) ?? throw new NotThereException();
        await change(session, await db.AgendaOfAsync(id, cancellation), clock.NowOf(snapshot.Organisation));
        await craft.SaveAsync(session, snapshot, cancellation);
    });
}
