using Touchline.Model.Results;
using Touchline.Statistics;

namespace Touchline.Model.Effect;

/// <summary>One draw among people who were equally due: chance alone decided who stood first.</summary>
/// <param name="Day">The day of the draw.</param>
/// <param name="Drawn">Who was drawn.</param>
/// <param name="Among">Everybody it was among, the drawn included.</param>
public sealed record DrawnLot(DateOnly Day, PersonId Drawn, IReadOnlyList<PersonId> Among);

/// <summary>
/// What the stored draws show: those drawn beside those of the same draw who were not, by their result of the next month. Of one
/// month each person counts in one draw, the first: later draws of the month depend on what the first one brought.
/// </summary>
/// <param name="Draws">Draws that can be used so far: the drawn and at least one other have a result in the next month.</param>
/// <param name="Estimate">The difference; null while there are too few draws or people.</param>
/// <param name="CoachedDrawn">Share of the drawn who had a session within a week of the draw.</param>
/// <param name="CoachedOthers">The same of those not drawn.</param>
public sealed record FairCoin(int Draws, RandomisationEstimate? Estimate, double? CoachedDrawn, double? CoachedOthers)
{
    /// <summary>
    /// With fewer usable draws nothing is shown. With 50 pairs a difference of 2.8 x root(2 / 50) = 0.56 standard deviations of a month's
    /// result is found four times in five; with fewer only differences that coaching earlier by some days cannot make.
    /// </summary>
    public const int FewestDraws = 50;

    private const int Week = 7;

    /// <summary>Compares the drawn with the others.</summary>
    /// <param name="lots">All draws.</param>
    /// <param name="sessions">Days on which each of those in draws was coached.</param>
    /// <param name="records">The organisation.</param>
    /// <param name="question">Which result, whose, and when; a lag does not matter here.</param>
    public static FairCoin Of(IEnumerable<DrawnLot> lots, ILookup<PersonId, DateOnly> sessions, EffectRecords records, EffectQuestion question)
    {
        var outcomes = new Dictionary<(PersonId, DateOnly), double>();
        foreach (var result in records.Results)
            if (question.Holds(result.Month) && result.Month.AddMonths(1) <= records.Today && result.Parts[question.Metric] is { } value)
                outcomes[(result.PersonId, result.Month)] = (double)value * EffectPanel.Scale(question.Metric);
        var rows = new List<(int Lot, bool Drawn, PersonId Person, DateOnly Day, double Outcome)>();
        var used = new HashSet<(PersonId, DateOnly)>();
        var count = 0;
        foreach (var lot in lots.OrderBy(lot => lot.Day))
        {
            var month = ResultMonths.MonthOf(lot.Day);
            if (question.Below is { } leader && !lot.Among.All(person => records.Tree.IsBelow(person, leader, lot.Day))) continue;
            if (lot.Among.Any(person => used.Contains((person, month)))) continue;
            foreach (var person in lot.Among) used.Add((person, month));
            var known = lot.Among.Where(person => outcomes.ContainsKey((person, month.AddMonths(1)))).ToList();
            if (known.Count < 2 || !known.Contains(lot.Drawn)) continue;
            rows.AddRange(known.Select(person => (count, person == lot.Drawn, person, lot.Day, outcomes[(person, month.AddMonths(1))])));
            count++;
        }
        if (count < FewestDraws || rows.Select(row => row.Person).Distinct().Count() < EffectPanel.FewestReps) return new FairCoin(count, null, null, null);
        double? Coached(bool drawn) => rows.Where(row => row.Drawn == drawn).Select(row => WasCoached(sessions[row.Person], row.Day) ? 1.0 : 0).Average();
        return new FairCoin(
            count,
            RandomisationEstimate.Of("result of the next month", [.. rows.Select(row => row.Outcome)], [.. rows.Select(row => row.Drawn)], Factor.Of("draw", [.. rows.Select(row => row.Lot)])),
            Coached(true), Coached(false));
    }

    private static bool WasCoached(IEnumerable<DateOnly> sessions, DateOnly day) => sessions.Any(session => session >= day && session < day.AddDays(Week));
}
