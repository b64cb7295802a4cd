using System.Collections.Concurrent;
using Touchline.Model;
using Touchline.Model.Measures;
using Touchline.Model.People;
using Touchline.Model.Results;
using Touchline.Model.Sessions;

namespace Touchline.Data;

/// <summary>The organisation's records at one revision, and the measures over them, kept until the revision or the day changes.</summary>
public sealed class Snapshot
{
    private readonly Dictionary<PersonId, Person> _people;
    private readonly Dictionary<SessionId, Session> _sessions;
    private readonly Lazy<IReadOnlyCollection<ResultMonth>> _resultMonths;
    private readonly ConcurrentDictionary<DayRange, Dictionary<CountsKey, Counts>> _scorecards = new();

    public Snapshot(OrganisationRecords records, DateOnly today, long revision)
    {
        Revision = revision;
        Records = records;
        _resultMonths = new(() => Model.Results.ResultMonths.Of(records.Opportunities, records.Results));
        Measures = new CoachingMeasures(records, today);
        _people = records.People.ToDictionary(person => person.Id);
        _sessions = records.Sessions.ToDictionary(session => session.Id);
    }

    public OrganisationRecords Records { get; }

    /// <summary>Which state of the records this is; a save makes the next.</summary>
    public long Revision { get; }

    /// <summary>Results by person and month.</summary>
    public IReadOnlyCollection<ResultMonth> ResultMonths => _resultMonths.Value;

    public CoachingMeasures Measures { get; }

    public Tree Tree => Measures.Tree;

    public DateOnly Today => Measures.Today;

    public Organisation Organisation => Records.Organisation;

    public Person? Find(PersonId id) => _people.GetValueOrDefault(id);

    public Person PersonOf(PersonId id) => _people[id];

    public string NameOf(PersonId id) => _people.TryGetValue(id, out var person) ? person.Name : "someone no longer here";

    public Session? Find(SessionId id) => _sessions.GetValueOrDefault(id);

    /// <summary>Direct reports today, by name.</summary>
    public IReadOnlyList<Person> TeamOf(PersonId coach) =>
        [.. Tree.TeamOf(coach, Today).Select(PersonOf).OrderBy(person => person.Name, StringComparer.CurrentCultureIgnoreCase)];

    /// <summary>The counts of every coach for a period, kept with the snapshot; to be read only.</summary>
    public Dictionary<CountsKey, Counts> ScorecardsOf(DayRange period)
    {
        // Addresses can ask for any days: a reader who asks for very many costs time, not memory.
        if (_scorecards.Count > 100) _scorecards.Clear();
        return _scorecards.GetOrAdd(period, Measures.Scorecards);
    }
}
