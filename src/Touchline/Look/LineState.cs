namespace Touchline.Look;

/// <summary>Where a line stands, as it is shown. Quiet: said, but nothing that asks for a deed.</summary>
public enum LineState { InStandard, DueSoon, Overdue, NotYetDue, Quiet }
