namespace Touchline.Jobs;

/// <summary>A job that each organisation gets once a day.</summary>
/// <param name="Name">The kind of job.</param>
/// <param name="At">Not before this time of the organisation's day.</param>
public sealed record Nightly(string Name, TimeOnly At);
