using Touchline.Data;
using Touchline.Model;
using Touchline.Model.Measures;

namespace Touchline.Features.Scorecards;

/// <summary>When anything is known: a period without data offers the latest with.</summary>
public static class LatestData
{
    /// <summary>The first day of a line or session; today where there is neither.</summary>
    public static DateOnly First(Snapshot snapshot)
    {
        var lines = snapshot.Tree.Lines.Select(line => line.Days.From).Where(day => day > DateOnly.MinValue);
        return lines.Concat(snapshot.Records.Sessions.Select(session => session.Day)).DefaultIfEmpty(snapshot.Today).Min();
    }

    /// <summary>The latest period of this unit with a figure of one of these coaches; null where there is none in the last ten years.</summary>
    public static Period? Of(Snapshot snapshot, PeriodUnit unit, IEnumerable<PersonId> coaches)
    {
        var known = coaches.ToHashSet();
        var first = First(snapshot);
        var period = Period.Containing(unit, snapshot.Today, snapshot.Organisation.FiscalYearStarts);
        for (var tries = 0; tries < 120 && period.Last >= first; tries++, period = period.Previous)
            if (snapshot.ScorecardsOf(period.Days).Any(row => known.Contains(row.Key.Coach) && !row.Value.IsNothing)) return period;
        return null;
    }
}
