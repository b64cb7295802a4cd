using Touchline.Data;
using Touchline.Model;
using Touchline.Model.People;
using Touchline.Web;

namespace Touchline.Features.Standards;

/// <summary>Adds or removes a holiday; working days leave them out, consistency does not.</summary>
public sealed class SetHolidays(TouchlineDb db)
{
    public async Task AddAsync(DateOnly day, string name, CancellationToken cancellation)
    {
        if (await db.FindHolidayAsync(day, cancellation) is not null) throw new BrokenRulesException("holiday-twice", "holiday", "This day is a holiday already.");
        db.Add(new Holiday { OrganisationId = db.OrganisationId, Day = day, Name = name });
        await db.SaveChangesAsync(cancellation);
    }

    public async Task RemoveAsync(DateOnly day, CancellationToken cancellation)
    {
        db.Remove(await db.FindHolidayAsync(day, cancellation) ?? throw new NotThereException());
        await db.SaveChangesAsync(cancellation);
    }
}
