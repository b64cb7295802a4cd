using System.Globalization;
using Touchline.Data;
using Touchline.Model;
using Touchline.Model.Measures;
using Touchline.Model.People;
using Touchline.Model.Sessions;
using Touchline.Web;

namespace Touchline.Features.Scorecards;

/// <summary>Which figure was opened. Without a coach it is a rep's own, whoever coached.</summary>
public sealed record ReceiptQuery(PersonId? CoachId, PersonId? RepId, Scope Scope, DayRange Asked, DateOnly Today, Kind? Kind, Figure Figure, int Page)
{
    /// <summary>The records behind it.</summary>
    public Snapshot? Records { get; init; }

    public Snapshot Snapshot => Records ?? throw new InvalidOperationException("The records behind the figure were not read.");

    public Person? Coach => CoachId is { } coach ? Snapshot.PersonOf(coach) : null;

    public Person? Rep => RepId is { } rep ? Snapshot.Find(rep) ?? throw new NotThereException() : null;

    /// <summary>The days asked for, through today.</summary>
    public DayRange Days { get; } = Asked.Intersect(new DayRange(DateOnly.MinValue, Today)) is { IsEmpty: false } counted ? counted : new DayRange(Asked.From, Asked.From);

    public static ReceiptQuery Read(IQueryCollection query, Now now, PersonId? coach, PersonId? rep = null)
    {
        var running = Period.Containing(PeriodUnit.Quarter, now.Today, now.Organisation.FiscalYearStarts);
        var from = Day(query["from"]) ?? running.From;
        var last = Day(query["to"]) ?? running.Last;
        // Twenty years hold any history; more is a slip of the finger.
        if (last < from || last.DayNumber - from.DayNumber > 7305) (from, last) = (running.From, running.Last);
        rep ??= Guid.TryParse(query["rep"], out var named) ? new PersonId(named) : null;
        return new ReceiptQuery(
            coach,
            rep,
            query["scope"] == "tree" ? Scope.Tree : Scope.Own,
            new DayRange(from, last),
            now.Today,
            query["kind"].ToString() is { Length: > 0 } kind ? new Kind(kind) : null,
            Figures.Parse(query["figure"]),
            int.TryParse(query["page"], NumberStyles.None, CultureInfo.InvariantCulture, out var page) && page > 0 ? page : 1);
    }

    /// <summary>The same figure for another kind, rep or page; null takes all.</summary>
    public string Address(Kind? kind, PersonId? rep, Figure figure) => Coach is { } coach
        ? Urls.Receipt(coach.Id, Scope, Asked, kind, rep, figure)
        : Urls.RepReceipt(Rep!.Id, Asked, kind);

    /// <summary>This figure.</summary>
    public string Opened => Address(Kind, Rep?.Id, Figure);

    /// <summary>This figure as a file.</summary>
    public string FileAddress
    {
        get
        {
            var address = Address(Kind, Rep?.Id, Figure);
            return address.Insert(address.IndexOf('?', StringComparison.Ordinal), Coach is null ? ".csv" : "/receipt.csv");
        }
    }

    public string FileName => string.Join('-', new[] { "receipt", Figure.Name(), (Coach ?? Rep)!.ExternalId, Kind?.Name, Urls.Day(Days.From), Urls.Day(Days.Last) }.OfType<string>());

    private static DateOnly? Day(string? text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year is >= 1990 and <= 2199 ? day : null;
}
