using Touchline.Data;
using Touchline.Model;
using Touchline.Model.Measures;

namespace Touchline.Features.Scorecards;

/// <summary>How many report to a coach on a day, directly or at all.</summary>
public static class TeamSize
{
    public static int Of(Snapshot snapshot, PersonId coach, Scope scope, DateOnly day) =>
        snapshot.Tree.Lines.Count(line => line.Days.Contains(day) && (scope == Scope.Own ? line.Coach == coach : snapshot.Tree.IsBelow(line.Person, coach, day)));
}
