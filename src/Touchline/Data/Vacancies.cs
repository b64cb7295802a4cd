using Microsoft.EntityFrameworkCore;
using Touchline.Data.Ledger;
using Touchline.Model;
using Touchline.Model.People;

namespace Touchline.Data;

/// <summary>A team whose coach has left: people who are still entered as reporting to somebody who is no longer here.</summary>
/// <param name="Coach">Who left.</param>
/// <param name="Since">The first day without a coach.</param>
/// <param name="Team">Who waits for one, by name.</param>
public sealed record Vacancy(Person Coach, DateOnly Since, IReadOnlyList<Person> Team);

public static class Vacancies
{
    /// <summary>Vacancies among those who reported to a leader when they left.</summary>
    public static async Task<IReadOnlyList<Vacancy>> VacanciesAsync(this TouchlineDb db, PersonId leader, DateOnly today, CancellationToken cancellation)
    {
        // Who left reported to the leader through the last day.
        var left = await (from above in db.Rows<ChainRow>()
                          join coach in db.Rows<Person>() on above.PersonId equals coach.Id
                          where above.AncestorId == leader && above.Up == 1 && coach.Ends < today && above.Until == coach.Ends
                          select coach).AsNoTracking().ToListAsync(cancellation);
        if (left.Count == 0) return [];
        var ids = left.Select(coach => coach.Id).ToList();
        var waiting = await (from line in db.Rows<ReportingLine>()
                             join rep in db.Rows<Person>() on line.PersonId equals rep.Id
                             where ids.Contains(line.CoachId) && line.From <= today && (line.Until == null || line.Until >= today) && (rep.Starts == null || rep.Starts <= today) && (rep.Ends == null || rep.Ends >= today)
                             select new { line.CoachId, Rep = rep }).AsNoTracking().ToListAsync(cancellation);
        return [.. from coach in left
                   let team = waiting.Where(row => row.CoachId == coach.Id).Select(row => row.Rep).OrderBy(rep => rep.Name, StringComparer.CurrentCultureIgnoreCase).ToList()
                   where team.Count > 0
                   orderby coach.Ends
                   select new Vacancy(coach, coach.Ends!.Value.AddDays(1), team)];
    }

    /// <summary>The last day on which anybody reported to a coach, before today.</summary>
    public static Task<DateOnly?> LastWithTeamAsync(this TouchlineDb db, PersonId coach, DateOnly today, CancellationToken cancellation) =>
        db.Rows<ChainRow>().Where(row => row.AncestorId == coach && row.Up == 1 && row.Until < today).Select(row => (DateOnly?)row.Until).MaxAsync(cancellation);
}
