using Touchline.Model.People;
using Touchline.Model.Sessions;

namespace Touchline.Model.Imports;

/// <summary>What importing a file of past sessions would do. Nothing is written by it.</summary>
public sealed record SessionsPlan
{
    /// <summary>Sessions that are not there yet.</summary>
    public required IReadOnlyList<Session> Created { get; init; }

    /// <summary>Sessions that the file says otherwise of.</summary>
    public required IReadOnlyList<Change<Session>> Updated { get; init; }

    /// <summary>Rows that say what is there already.</summary>
    public required int Unchanged { get; init; }

    /// <summary>Rows left out, with their reason.</summary>
    public required IReadOnlyList<ImportProblem> Rejected { get; init; }

    /// <summary>Rows that would be imported.</summary>
    public int Ready => Created.Count + Updated.Count + Unchanged;

    /// <summary>Makes the plan. A row is known by its id; without one, by kind, day, coaches and reps.</summary>
    /// <param name="source">The file.</param>
    /// <param name="matches">Which column is what; null takes what the format proposes.</param>
    /// <param name="organisation">Whose sessions.</param>
    /// <param name="people">Everyone who may be named.</param>
    /// <param name="existing">The sessions there are.</param>
    /// <param name="today">The organisation's day: held sessions of later days are rejected.</param>
    /// <param name="days">Which comes first in days such as 3/1/2017; null lets the file decide.</param>
    /// <exception cref="ImportRefusedException">The file cannot be read, a needed column is missing, or its days read in two ways.</exception>
    public static SessionsPlan Make(CsvSource source, IReadOnlyList<ColumnMatch>? matches, Organisation organisation,
        IEnumerable<Person> people, IEnumerable<Session> existing, DateOnly today, DayOrder? days = null)
    {
        var map = new ColumnMap(source, SessionsFile.Format, matches);
        var (dayReader, _) = ValueSurvey.Of(source, map, ["day"], [], days);
        var known = existing.Where(session => session.ExternalId.Length > 0).ToDictionary(session => session.ExternalId, StringComparer.Ordinal);
        var rows = new SessionRows(map, organisation, new PersonFinder(people), dayReader, today);
        var (created, updated, unchanged) = (new List<Session>(), new List<Change<Session>>(), 0);
        foreach (var row in source.Rows(rows.Rejections.Add))
        {
            if (rows.Read(row, known) is not { } session) continue;
            if (!known.TryGetValue(session.ExternalId, out var before)) created.Add(session);
            else if (SessionRows.Same(before, session)) unchanged++;
            else updated.Add(new Change<Session>(before, session));
        }
        return new SessionsPlan { Created = created, Updated = updated, Unchanged = unchanged, Rejected = rows.Rejections.Problems };
    }
}
