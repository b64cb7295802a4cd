namespace Touchline.Features.Imports;

/// <summary>Who imports or exports, for the audit trail.</summary>
public sealed record Actor(Guid? Account, string Name)
{
    public static Actor CommandLine { get; } = new(null, "command line");
}
