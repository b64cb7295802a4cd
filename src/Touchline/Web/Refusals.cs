namespace Touchline.Web;

/// <summary>The viewer may not see or do this.</summary>
public sealed class NotAllowedException() : Exception("You may not see this page.");

/// <summary>There is no such thing in this organisation.</summary>
public sealed class NotThereException() : Exception("There is nothing at this address.");
