using Touchline.Model;

namespace Touchline.Data;

/// <summary>Segments of coaches, and sessions they held together.</summary>
public static class Coaches
{
    /// <summary>Of these coaches, who had somebody of a segment on a day.</summary>
    public static async Task<HashSet<PersonId>> CoachesOfSegmentAsync(this TouchlineDb db, string segment, DateOnly day, CancellationToken cancellation) =>
        [.. await db.QueryAsync(
            $"""
            SELECT DISTINCT c.ancestor_id FROM segment_membership m
            JOIN chain c ON c.organisation_id = m.organisation_id AND c.person_id = m.person_id AND c.up = 1 AND c."from" <= @day AND c.until >= @day
            WHERE m.organisation_id = @organisation AND m.segment = @segment AND m."from" <= @day AND NOT EXISTS (
                SELECT 1 FROM segment_membership o WHERE o.organisation_id = m.organisation_id AND o.person_id = m.person_id AND o."from" > m."from" AND o."from" <= @day)
            """,
            row => row.Person(0), cancellation, ("@segment", segment), ("@day", day))];

    /// <summary>Segments that anybody is in on a day.</summary>
    public static Task<List<string>> SegmentsOnAsync(this TouchlineDb db, DateOnly day, CancellationToken cancellation) => db.QueryAsync(
        """
        SELECT DISTINCT m.segment FROM segment_membership m WHERE m.organisation_id = @organisation AND m.segment <> '' AND m."from" <= @day AND NOT EXISTS (
            SELECT 1 FROM segment_membership o WHERE o.organisation_id = m.organisation_id AND o.person_id = m.person_id AND o."from" > m."from" AND o."from" <= @day)
        """,
        row => row.GetString(0), cancellation, ("@day", day));

    /// <summary>Segments that anybody was ever in.</summary>
    public static Task<List<string>> SegmentsAsync(this TouchlineDb db, CancellationToken cancellation) =>
        db.QueryAsync("SELECT DISTINCT segment FROM segment_membership WHERE organisation_id = @organisation", row => row.GetString(0), cancellation);

    /// <summary>Who of these has never been given a segment, not even none.</summary>
    public static async Task<List<CoachIn>> WithoutSegmentAsync(this TouchlineDb db, IReadOnlyCollection<CoachIn> coaches, CancellationToken cancellation)
    {
        var given = await db.QueryAsync(
            $"SELECT DISTINCT person_id FROM segment_membership WHERE organisation_id = @organisation AND {db.In("person_id", "@coaches")}",
            row => row.Person(0), cancellation, ("@coaches", db.Ids(coaches.Select(row => row.Coach.Id))));
        return [.. coaches.ExceptBy(given, row => row.Coach.Id)];
    }

    /// <summary>Sessions that two or more of these coached together.</summary>
    public static Task<List<SessionId>> SharedAsync(this TouchlineDb db, IReadOnlyCollection<PersonId> coaches, CancellationToken cancellation) => db.QueryAsync(
        $"""
        SELECT DISTINCT a.session_id FROM session_coach a
        {db.Join()} session_coach b ON b.organisation_id = a.organisation_id AND b.session_id = a.session_id AND b.person_id > a.person_id
        WHERE a.organisation_id = @organisation AND {db.In("a.person_id", "@coaches")} AND {db.In("b.person_id", "@coaches")}
        """,
        row => new SessionId(row.GetFieldValue<Guid>(0)), cancellation, ("@coaches", db.Ids(coaches)));
}
