using Microsoft.EntityFrameworkCore;
using Touchline.Data.Ledger;
using Touchline.Model;
using Touchline.Model.People;
using Touchline.Model.Results;

namespace Touchline.Data;

/// <summary>What the choices of Effect are made of, and of which state of the records they are.</summary>
public sealed class EffectState(TouchlineDb db, OrganisationClock clock)
{
    /// <summary>Of which state of the records, which day and which version of the program a study is.</summary>
    public async Task<string> AskedAsync(string version, CancellationToken cancellation)
    {
        var row = await db.Rows<Organisation>().AsNoTracking().Where(row => row.Id == db.OrganisationId)
            .Select(row => new { Organisation = row, Revision = EF.Property<long>(row, "Revision") + db.Rows<RevisionChange>().Count() }).SingleAsync(cancellation);
        return FormattableString.Invariant($"{row.Revision}/{clock.TodayOf(row.Organisation):yyyy-MM-dd}/{version}");
    }

    /// <summary>The organisation and its day.</summary>
    public async Task<(Organisation Organisation, DateOnly Today)> NowAsync(CancellationToken cancellation)
    {
        var organisation = await db.Rows<Organisation>().AsNoTracking().SingleAsync(row => row.Id == db.OrganisationId, cancellation);
        return (organisation, clock.TodayOf(organisation));
    }

    /// <summary>The metrics that are known of anybody, the usual ones first; and the whole months there are results of.</summary>
    public async Task<(IReadOnlyList<string> Metrics, IReadOnlyList<DateOnly> Months)> ResultsAsync(DateOnly today, CancellationToken cancellation)
    {
        var known = (await db.Rows<Result>().Select(row => row.Metric).Distinct().ToListAsync(cancellation)).ToHashSet();
        var months = (await db.Rows<Result>().Select(row => row.Month).Distinct().ToListAsync(cancellation)).Select(ResultMonths.MonthOf).ToHashSet();
        var closed = db.Rows<Opportunity>().Where(row => row.Won != null && row.Closed != null);
        if (await closed.MinAsync(row => row.Closed, cancellation) is { } first && await closed.MaxAsync(row => row.Closed, cancellation) is { } last)
        {
            known.UnionWith([Metrics.WonAmount, Metrics.WonCount, Metrics.LostCount, Metrics.WinRate, Metrics.AverageWonDeal, Metrics.DaysToClose]);
            for (var month = ResultMonths.MonthOf(first); month <= last; month = month.AddMonths(1)) months.Add(month);
        }
        if (known.Contains(Metrics.WonCount)) known.UnionWith([Metrics.WinRate, Metrics.AverageWonDeal]);
        if (known.Contains(Metrics.WonAmount) && known.Contains(Metrics.Quota)) known.Add(Metrics.QuotaAttainment);
        string[] order = [Metrics.QuotaAttainment, Metrics.WonAmount, Metrics.WinRate, Metrics.WonCount, Metrics.AverageWonDeal];
        return ([.. order.Where(known.Contains), .. known.Except(order).Where(metric => metric is not (Metrics.Quota or Metrics.LostCount)).Order(StringComparer.Ordinal)],
            [.. months.Where(month => month.AddMonths(1) <= today).Order()]);
    }

    /// <summary>Leaders of leaders today, with their names and their own leader.</summary>
    public async Task<IReadOnlyList<(PersonId Leader, string Name, PersonId? Above)>> LeadersAsync(DateOnly today, CancellationToken cancellation)
    {
        var lines = await (from line in db.Rows<ReportingLine>()
                           join person in db.Rows<Person>() on line.PersonId equals person.Id
                           join coach in db.Rows<Person>() on line.CoachId equals coach.Id
                           where line.From <= today && (line.Until == null || line.Until >= today)
                               && (person.Starts == null || person.Starts <= today) && (person.Ends == null || person.Ends >= today)
                               && (coach.Starts == null || coach.Starts <= today) && (coach.Ends == null || coach.Ends >= today)
                           select new { line.PersonId, line.CoachId, coach.Name }).AsNoTracking().ToListAsync(cancellation);
        var above = lines.GroupBy(line => line.PersonId).ToDictionary(group => group.Key, group => group.First().CoachId);
        var coaches = lines.Select(line => line.CoachId).ToHashSet();
        return [.. lines.Where(line => coaches.Contains(line.PersonId)).DistinctBy(line => line.CoachId)
            .Select(line => (line.CoachId, line.Name, above.TryGetValue(line.CoachId, out var leader) ? leader : (PersonId?)null))];
    }
}
