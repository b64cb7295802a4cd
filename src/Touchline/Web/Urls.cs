using System.Globalization;
using Touchline.Model;
using Touchline.Model.Measures;
using Touchline.Model.Sessions;

namespace Touchline.Web;

/// <summary>Every page's address, typed.</summary>
public static class Urls
{
    public const string Today = "/today";
    public const string FirstRun = "/first-run";
    public const string SignOut = "/sign-out";
    public const string Directory = "/people";
    public const string Standards = "/standards";
    public const string Imports = "/imports";
    public const string Scorecards = "/scorecards";
    public const string MyScorecard = "/scorecard";
    public const string Team = "/team";
    public const string Allocation = "/scorecards/allocation";
    public const string Contests = "/contests";
    public const string Plan = "/plan";
    public const string AuditTrail = "/audit-trail";
    public const string MyAccount = "/account";
    public const string MyCoaching = "/my-coaching";
    public const string Rubrics = "/rubrics";
    public const string Expected = "/expected";
    public const string Commitments = "/commitments";

    public static string SignIn(string? back) => back is null or "/" ? "/sign-in" : "/sign-in?back=" + Uri.EscapeDataString(back);

    public static string Import(RecordId import) => $"{Imports}/{import.Value}";

    public static string Person(PersonId person) => $"/people/{person.Value}";

    public static string Rep(PersonId person) => $"/reps/{person.Value}";

    public static string TeamOf(PersonId coach) => $"/team/{coach.Value}";

    public static string Scorecard(PersonId coach, string? query = null) => $"/scorecards/{coach.Value}{Query(query)}";

    public static string Session(SessionId session) => $"/sessions/{session.Value}";

    public static string CareerPlan(PersonId rep) => $"/reps/{rep.Value}/career-plan";

    public static string PlanWeek(DateOnly day) => $"{Plan}?week={Day(day)}";

    public static string Log(Kind? kind = null, PersonId? rep = null, bool plan = false)
    {
        var query = new List<string>();
        if (kind is { } which) query.Add("kind=" + Uri.EscapeDataString(which.Name));
        if (rep is { } who) query.Add("rep=" + who.Value);
        if (plan) query.Add("plan=true");
        return "/sessions/new" + Query(string.Join('&', query));
    }

    /// <summary>Any figure of a coach, opened. Without a kind all of them, without a rep the whole team or sub-tree.</summary>
    public static string Receipt(PersonId coach, string scope, DayRange period, Kind? kind = null, PersonId? rep = null, Figure figure = Figure.Consistency) =>
        $"/receipts/{coach.Value}?scope={scope}&" + Opened(period, kind)
        + (rep is { } who ? "&rep=" + who.Value : "")
        + (figure == Figure.Consistency ? "" : "&figure=" + figure.Name());

    /// <inheritdoc cref="Receipt(PersonId, string, DayRange, Kind?, PersonId?, Figure)"/>
    public static string Receipt(PersonId coach, Scope scope, DayRange period, Kind? kind = null, PersonId? rep = null, Figure figure = Figure.Consistency) =>
        Receipt(coach, scope == Scope.Own ? "own" : "tree", period, kind, rep, figure);

    /// <summary>The days of a rep, whoever coached, opened: what the rep too may see.</summary>
    public static string RepReceipt(PersonId rep, DayRange period, Kind? kind = null) => $"/reps/{rep.Value}/receipt?" + Opened(period, kind);

    private static string Opened(DayRange period, Kind? kind) =>
        $"from={Day(period.From)}&to={Day(period.Last)}" + (kind is { } which ? "&kind=" + Uri.EscapeDataString(which.Name) : "");

    public static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Query(string? query) => string.IsNullOrEmpty(query) ? "" : "?" + query;
}
