using Touchline.Model.Measures;
using Touchline.Model.People;

namespace Touchline.Model.Imports;

/// <summary>Puts people, managers and lines together. A row that breaks a rule is left out, and all is put together again without it.</summary>
internal sealed class PeoplePlanner(ColumnMap map, PeopleRows rows, OrganisationRecords records, PeopleOptions options, bool managersAreImplied)
{
    private readonly ILookup<PersonId, ReportingLine> _lines = records.Lines.ToLookup(line => line.PersonId);
    private readonly Dictionary<PersonId, Person> _existing = records.People.ToDictionary(person => person.Id);
    private readonly Dictionary<int, ImportProblem> _rejected = [];

    public PeoplePlan Plan()
    {
        while (true)
        {
            var refused = _rejected.Count;
            var merge = new PeopleMerge(records.Organisation.Id, records.People);
            var people = new List<(PersonRow Row, Person Person)>();
            foreach (var row in rows.Accepted)
                if (!_rejected.ContainsKey(row.Row)) people.Add((row, merge.Take(row)));
            var placed = Place(people, merge);
            if (_rejected.Count == refused) Check(placed, merge);
            if (_rejected.Count == refused) return new PeopleOutcome(map, rows, records, options, merge, people, placed).ToPlan(Rejected());
        }
    }

    private List<ImportProblem> Rejected() => [.. rows.Rejected.Concat(_rejected.Values).OrderBy(problem => problem.Row)];

    private Placed Place(List<(PersonRow Row, Person Person)> people, PeopleMerge merge)
    {
        var left = new Dictionary<string, int>();
        foreach (var row in rows.Accepted.Where(row => _rejected.ContainsKey(row.Row)))
            foreach (var name in (string[])[row.Id, row.Email, row.Name]) left.TryAdd(name, row.Row);
        var placed = new Placed();
        var without = new List<Person>();
        foreach (var (row, person) in people)
        {
            if (row.Manager.Length == 0)
            {
                if (row.ManagerField.Length > 0) without.Add(person);
                continue;
            }
            var manager = merge.Finder.Find(row.Manager);
            if (manager is null && managersAreImplied && merge.Finder.Named(row.Manager).Count == 0)
            {
                manager = merge.Create(row.Manager);
                placed.Implied.Add(manager.Id);
            }
            if (manager is null) Reject(row, left.TryGetValue(row.Manager, out var at) ? Reasons.ManagerRejected(at) : merge.Finder.WhyNot(row.Manager, Reasons.ManagerUnknown));
            else placed.Add(LineMove.Of(row, person, manager, [.. _lines[person.Id]], options), manager);
        }
        // Managers who have no row of their own report to whoever they did, or to the top.
        var named = people.Select(found => found.Person.Id).ToHashSet();
        if (managersAreImplied) without.AddRange(placed.Managers.Where(manager => !named.Contains(manager.Id)));
        PlaceTop(without, merge, placed);
        return placed;
    }

    private void PlaceTop(List<Person> without, PeopleMerge merge, Placed placed)
    {
        var top = string.IsNullOrWhiteSpace(options.Top) ? null : merge.Finder.Find(options.Top.Trim()) ?? merge.Create(options.Top.Trim());
        if (top is not null) placed.Managers.Add(top);
        foreach (var person in without)
        {
            // An empty manager is not known: a line that is there stays, and its coach is not missing from the file.
            var staying = _lines[person.Id].FirstOrDefault(line => line.Until is null || line.Until >= options.Changes);
            if (staying is not null) placed.Managers.Add(_existing[staying.CoachId]);
            else if (top is null) placed.Roots.Add(person);
            else if (top.Id != person.Id) placed.Add(LineMove.Of(null, person, top, [.. _lines[person.Id]], options), top);
        }
    }

    // The lines that stay come first, then the new ones in the order of the file; so the row that closes a circle is told.
    private void Check(Placed placed, PeopleMerge merge)
    {
        // A chain may stand in the records that a last day in this file breaks or mends: people count as the file leaves them.
        var people = records.People.Concat(merge.Created).ToDictionary(person => person.Id);
        foreach (var change in merge.Updated) people[change.After.Id] = change.After;
        var gone = placed.Moves.Select(move => move.Removes?.Id).Where(id => id is not null).ToHashSet();
        var ended = placed.Moves.Select(move => move.End?.After).Where(line => line is not null).ToDictionary(line => line!.Id);
        var book = new LineBook();
        foreach (var line in records.Lines)
            if (!gone.Contains(line.Id)) Take(book, ended.GetValueOrDefault(line.Id) ?? line, people, null);
        foreach (var move in placed.Moves)
        {
            var fault = Take(book, move.Starts, people, move.Row);
            // No row can be left out for this one: the choice of the top is what closes the circle.
            if (move.Row is null && fault != LineFault.None) throw new ImportRefusedException(map.Problem(0, "", options.Top ?? "", Reasons.TopBelow(move.Person.Name)));
        }
    }

    private LineFault Take(LineBook book, ReportingLine line, Dictionary<PersonId, Person> people, PersonRow? row)
    {
        var held = line.Days.Intersect(people[line.PersonId].Employed).Intersect(people[line.CoachId].Employed);
        var conflict = book.TryAdd(line.PersonId, line.CoachId, held, row?.Row ?? 0);
        if (row is null) return conflict.Fault;
        if (conflict.Fault == LineFault.OwnCoach) Reject(row, Reasons.OwnCoach);
        else if (conflict.Fault == LineFault.Cycle) Reject(row, Reasons.Cycle(conflict.Day));
        else if (conflict.Fault == LineFault.Overlap) Reject(row, Reasons.Overlap("an earlier import"));
        return conflict.Fault;
    }

    private void Reject(PersonRow row, Reason reason) => _rejected.TryAdd(row.Row, map.Problem(row.Row, row.ManagerField, row.Manager, reason));
}

/// <summary>Who reports to whom, as far as it is new.</summary>
internal sealed class Placed
{
    public List<LineMove> Moves { get; } = [];

    public HashSet<Person> Managers { get; } = [];

    public HashSet<PersonId> Implied { get; } = [];

    public List<Person> Roots { get; } = [];

    public void Add(LineMove? move, Person manager)
    {
        Managers.Add(manager);
        if (move is not null) Moves.Add(move);
    }
}
