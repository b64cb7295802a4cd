using Touchline.Model;
using Touchline.Model.People;

namespace Touchline.Data;

/// <summary>A coach, and how many report to that one directly on the last of the days asked for.</summary>
public sealed record CoachIn(Person Coach, int Reps);

/// <summary>Who coached whom, from the chains of command.</summary>
public static class Coaches
{
    // Both databases: ranges of one pair do not overlap, so a person stands in a team once a day.
    private const string Below = "SELECT person_id FROM chain WHERE organisation_id = @organisation AND ancestor_id = @leader AND \"from\" <= @today AND until >= @today";

    /// <summary>Everybody who had a direct report in these days; of a leader that one and those who are below today.</summary>
    public static Task<List<CoachIn>> CoachesInAsync(this TouchlineDb db, DayRange days, PersonId? leader, DateOnly today, CancellationToken cancellation)
    {
        var some = leader is null ? "" : $"AND (ancestor_id = @leader OR ancestor_id IN ({Below}))";
        var sql = $"""
            SELECT p.id, p.external_id, p.name, p.region, t.reps
            FROM (SELECT ancestor_id, sum(CASE WHEN "from" <= @last AND until >= @last THEN 1 ELSE 0 END) AS reps
                  FROM chain WHERE organisation_id = @organisation AND up = 1 AND "from" <= @last AND until >= @from {some} GROUP BY ancestor_id) AS t
            JOIN person p ON p.organisation_id = @organisation AND p.id = t.ancestor_id
            """;
        return db.QueryAsync(
            sql,
            row => new CoachIn(new Person { Id = row.Person(0), ExternalId = row.GetString(1), Name = row.GetString(2), Region = row.IsDBNull(3) ? null : row.GetString(3) }, (int)row.GetInt64(4)),
            cancellation, ("@from", days.From), ("@last", days.Last), ("@today", today), ("@leader", (leader ?? default).Value));
    }

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

    /// <summary>How many stood below each of these coaches on a day, directly or at all.</summary>
    public static async Task<Dictionary<PersonId, int>> SizesAsync(this TouchlineDb db, IReadOnlyCollection<PersonId> coaches, bool direct, DateOnly day, CancellationToken cancellation) =>
        (await db.QueryAsync(
            $"""
            SELECT ancestor_id, count(*) FROM chain
            WHERE organisation_id = @organisation AND {db.In("ancestor_id", "@coaches")} AND "from" <= @day AND until >= @day {(direct ? "AND up = 1" : "")} GROUP BY ancestor_id
            """,
            row => (Coach: row.Person(0), Size: (int)row.GetInt64(1)), cancellation, ("@coaches", db.Ids(coaches)), ("@day", day))).ToDictionary(row => row.Coach, row => row.Size);

    /// <summary>Everybody who stood below any of these in some of the days: only direct reports, or all.</summary>
    public static Task<List<PersonId>> BelowAsync(this TouchlineDb db, IReadOnlyCollection<PersonId> coaches, bool direct, DayRange days, CancellationToken cancellation) => db.QueryAsync(
        $"""
        SELECT DISTINCT person_id FROM chain
        WHERE organisation_id = @organisation AND {db.In("ancestor_id", "@coaches")} AND "from" <= @last AND until >= @from {(direct ? "AND up = 1" : "")}
        """,
        row => row.Person(0), cancellation, ("@coaches", db.Ids(coaches)), ("@from", days.From), ("@last", days.Last));

    /// <summary>Those below a coach today who report to somebody else, the nearest first; no more than so many.</summary>
    public static Task<List<PersonId>> FurtherBelowAsync(this TouchlineDb db, PersonId coach, DateOnly today, int most, CancellationToken cancellation) => db.QueryAsync(
        $"""
        SELECT person_id FROM chain WHERE organisation_id = @organisation AND ancestor_id = @coach AND up > 1 AND "from" <= @today AND until >= @today
        ORDER BY up, person_id LIMIT {most}
        """,
        row => row.Person(0), cancellation, ("@coach", coach.Value), ("@today", today));

    /// <summary>True where somebody below a coach coached too in these days.</summary>
    public static async Task<bool> HasTreeAsync(this TouchlineDb db, PersonId coach, DayRange days, CancellationToken cancellation) =>
        (await db.QueryAsync(
            """SELECT 1 FROM chain WHERE organisation_id = @organisation AND ancestor_id = @coach AND up > 1 AND "from" <= @last AND until >= @from LIMIT 1""",
            _ => true, cancellation, ("@coach", coach.Value), ("@from", days.From), ("@last", days.Last))).Count > 0;

    /// <summary>Coaches of a day who report to nobody.</summary>
    public static Task<List<PersonId>> TopsAsync(this TouchlineDb db, DateOnly day, CancellationToken cancellation) => db.QueryAsync(
        """
        SELECT DISTINCT c.ancestor_id FROM chain c WHERE c.organisation_id = @organisation AND c.up = 1 AND c."from" <= @day AND c.until >= @day AND NOT EXISTS (
            SELECT 1 FROM chain a WHERE a.organisation_id = c.organisation_id AND a.person_id = c.ancestor_id AND a."from" <= @day AND a.until >= @day)
        """,
        row => row.Person(0), cancellation, ("@day", day));

    /// <summary>Sessions that two or more of these coached together.</summary>
    public static Task<List<SessionId>> SharedAsync(this TouchlineDb db, IReadOnlyCollection<PersonId> coaches, CancellationToken cancellation) => db.QueryAsync(
        $"""
        SELECT DISTINCT a.session_id FROM session_coach a
        {db.Join()} session_coach b ON b.organisation_id = a.organisation_id AND b.session_id = a.session_id AND b.person_id > a.person_id
        WHERE a.organisation_id = @organisation AND {db.In("a.person_id", "@coaches")} AND {db.In("b.person_id", "@coaches")}
        """,
        row => new SessionId(row.GetFieldValue<Guid>(0)), cancellation, ("@coaches", db.Ids(coaches)));
}
