using Touchline.Data;
using Touchline.Model;
using Touchline.Model.Measures;

namespace Touchline.Features.Scorecards;

/// <summary>What was asked of a scorecard. It all stands in the address, so that an address is a saved view.</summary>
public sealed record ScorecardQuery(Period Period, Comparison Against, Scope Scope, string Region, string Segment, string Text, string Sort, bool Descending, int Page, bool SumsResults)
{
    public static ScorecardQuery Read(IQueryCollection query, Now now)
    {
        string Of(string name) => query[name].ToString().Trim();
        var fiscal = now.Organisation.FiscalYearStarts;
        return new ScorecardQuery(
            Period.Parse(Of("period"), fiscal) ?? Period.Containing(PeriodUnit.Quarter, now.Today, fiscal),
            Of("against") == "year" ? Comparison.YearBefore : Comparison.Before,
            Of("scope") == "tree" ? Scope.Tree : Scope.Own,
            Of("region"), Of("segment"), Of("q"),
            Of("sort") is { Length: > 0 } sort ? sort : "consistency",
            !query.ContainsKey("sort") || Of("descending") == "true",
            int.TryParse(Of("page"), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var page) && page > 0 ? page : 1,
            Of("results") == "true");
    }

    /// <summary>Results have no roll-ups: those of more people are summed when somebody asks for them. Our choice.</summary>
    public const int MostForResults = 2_000;

    public bool IsFiltered => Region.Length > 0 || Segment.Length > 0 || Text.Length > 0;

    public string ScopeName => Scope == Scope.Own ? "own" : "tree";

    /// <summary>The days counted.</summary>
    public DayRange Days(DateOnly today) => Period.Through(today);

    public DayRange Compared(DateOnly today) => Period.Compared(today, Against);

    /// <summary>The query without what is as it always is.</summary>
    public string Address(bool sorted = true)
    {
        var parts = new List<string> { "period=" + Period.Key };
        void Add(string name, string value, bool isUsual)
        {
            if (!isUsual) parts.Add($"{name}={Uri.EscapeDataString(value)}");
        }
        Add("against", "year", Against == Comparison.Before);
        Add("scope", "tree", Scope == Scope.Own);
        Add("region", Region, Region.Length == 0);
        Add("segment", Segment, Segment.Length == 0);
        Add("q", Text, Text.Length == 0);
        Add("sort", Sort, !sorted || (Sort == "consistency" && Descending));
        Add("descending", "true", !sorted || !Descending || Sort == "consistency");
        Add("results", "true", !SumsResults);
        Add("page", Page.ToString(System.Globalization.CultureInfo.InvariantCulture), !sorted || Page == 1);
        return string.Join('&', parts);
    }
}
