namespace Touchline.Model.People;

/// <summary>The tenant: one sales organisation. Every other record carries its id.</summary>
public sealed class Organisation
{
    /// <summary>The organisation's id.</summary>
    public OrganisationId Id { get; init; } = OrganisationId.New();

    /// <summary>Its name, 1 to 120 characters.</summary>
    public string Name { get; set; } = "";

    /// <summary>IANA time zone, such as <c>Europe/Madrid</c>; decides which day an instant belongs to.</summary>
    public string TimeZone { get; set; } = "UTC";

    /// <summary>The month in which the fiscal year starts, 1 to 12.</summary>
    public int FiscalYearStarts { get; set; } = 1;

    /// <summary>ISO 4217 code of the currency that amounts are in.</summary>
    public string Currency { get; set; } = "EUR";

    /// <summary>Weights of the kinds in consistency, as <c>joint-call=1;one-on-one=2</c>; empty is equal.</summary>
    public string Weights { get; set; } = "";

    /// <summary>Hours of a working week, against which hours of coaching are shown.</summary>
    public int WorkingWeekHours { get; set; } = 40;

    /// <summary>The demo's own day; null outside the demo, where the clock decides.</summary>
    public DateOnly? DemoDay { get; set; }

    /// <summary>Set once the default standards have been confirmed or changed at set-up.</summary>
    public bool StandardsConfirmed { get; set; }
}
