namespace Touchline.Model;

/// <summary>Rows that no figure is computed from: saving them leaves kept snapshots as they are.</summary>
public interface IBesideTheRecords;
