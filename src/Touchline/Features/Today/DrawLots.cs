using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Touchline.Data;
using Touchline.Model;
using Touchline.Model.Measures;

namespace Touchline.Features.Today;

/// <summary>Where two are equally due, a draw decides, once a day. It is kept: who was drawn, among whom, on which day.</summary>
public sealed class DrawLots(TouchlineDb db)
{
    public async Task<IReadOnlyList<NextToCoach>> RunAsync(IReadOnlyList<NextToCoach> next, PersonId coach, DateOnly today, CancellationToken cancellation)
    {
        var ties = CoachNext.Ties(next);
        if (ties.Count == 0) return next;
        var known = await ReadAsync(coach, today, cancellation);
        var open = ties.Where(tie => CoachNext.DrawOf(tie, known) is null).ToList();
        if (open.Count > 0)
        {
            foreach (var tie in open) db.Add(Draw.Of(db.OrganisationId, coach, today, Shuffled(tie)));
            try
            {
                await db.SaveChangesAsync(cancellation);
            }
            catch (DbUpdateException)
            {
                // Another page of the same coach drew first; its draw holds.
                db.ChangeTracker.Clear();
            }
            known = await ReadAsync(coach, today, cancellation);
        }
        return CoachNext.InOrderDrawn(next, known);
    }

    private async Task<List<IReadOnlyList<PersonId>>> ReadAsync(PersonId coach, DateOnly today, CancellationToken cancellation) =>
        [.. (await db.DrawsOfAsync(coach, today, cancellation)).Select(draw => draw.Order)];

    private static PersonId[] Shuffled(IReadOnlyList<PersonId> tie)
    {
        PersonId[] order = [.. tie];
        RandomNumberGenerator.Shuffle(order.AsSpan());
        return order;
    }
}
