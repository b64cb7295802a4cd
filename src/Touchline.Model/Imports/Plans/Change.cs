namespace Touchline.Model.Imports;

/// <summary>A record as it is and as the import makes it; both have the same id. The old one allows an undo.</summary>
public sealed record Change<T>(T Before, T After);
