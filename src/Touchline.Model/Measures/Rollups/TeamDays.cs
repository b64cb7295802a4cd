using Touchline.Model.Sessions;

namespace Touchline.Model.Measures.Rollups;

/// <summary>
/// The line-days of one coach's own team for one kind, summed by day before they are counted: where everything is counted
/// anew, a chain of command is then climbed once for a team and not once for each line.
/// </summary>
public sealed class TeamDays(PersonId coach, Kind kind)
{
    private readonly Dictionary<int, (int Due, int Standing, int Excused)> _steps = [];

    /// <summary>Adds the days of an interval of a line to this coach, through the last day counted.</summary>
    public void Add(LineInterval interval, DateOnly through)
    {
        var days = interval.Days.Intersect(new DayRange(DateOnly.MinValue, through));
        if (days.IsEmpty) return;
        Step(days.From.DayNumber, interval.State, 1);
        Step(days.Last.DayNumber + 1, interval.State, -1);
    }

    /// <summary>Counts what was added.</summary>
    public void CountInto(Tallies tallies, RollupRules rules)
    {
        (int Due, int Standing, int Excused) now = default;
        var since = 0;
        foreach (var (day, step) in _steps.OrderBy(row => row.Key))
        {
            if (now != default) Count(tallies, rules, new DayRange(DateOnly.FromDayNumber(since), DateOnly.FromDayNumber(day - 1)), now);
            (now.Due, now.Standing, now.Excused, since) = (now.Due + step.Due, now.Standing + step.Standing, now.Excused + step.Excused, day);
        }
    }

    private void Count(Tallies tallies, RollupRules rules, DayRange days, (int Due, int Standing, int Excused) each)
    {
        foreach (var (chain, same) in rules.Tree.Chains(coach, days))
            foreach (var part in Part.Over(same))
            {
                var length = part.Days.Intersect(same).Days;
                var counts = new Counts(Due: each.Due * length, InStandard: each.Standing * length, Excused: each.Excused * length);
                tallies.AddOwn(coach, kind, part, counts);
                tallies.AddTree(coach, kind, part, counts);
                foreach (var leader in chain) tallies.AddTree(leader, kind, part, counts);
            }
    }

    private void Step(int day, IntervalState state, int by)
    {
        var (due, standing, excused) = _steps.GetValueOrDefault(day);
        _steps[day] = state switch
        {
            IntervalState.Due => (due + by, standing, excused),
            IntervalState.Standing => (due, standing + by, excused),
            _ => (due, standing, excused + by),
        };
    }
}
