using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Touchline.Model.People;
using Touchline.Model.Sessions;
using Touchline.Model.Standards;

namespace Touchline.Data.Ledger;

/// <summary>Reads from changed records what they touch in the ledger.</summary>
internal static class WhatIsTouched
{
    // No figure is computed from these.
    private static readonly HashSet<string> Texts =
        [nameof(Session.Notes), nameof(Session.ExternalId), nameof(Session.SentAs), nameof(Session.RubricId), nameof(Session.RubricVersion), nameof(Session.SeriesId), nameof(SessionRep.Useful), nameof(Commitment.Text), nameof(Commitment.Reason), nameof(Commitment.Made), nameof(Commitment.MovedTo)];

    // When a session begins is no figure; when somebody begins to work is in most.
    private static bool IsText(object record, string name) => Texts.Contains(name) || (record is Session && name == nameof(Session.Starts));

    private static readonly HashSet<Type> Structural = [typeof(Person), typeof(ReportingLine), typeof(SegmentMembership)];

    private static bool IsStructure(object record) => Structural.Contains(record.GetType());

    // From here on counting everything anew takes no longer.
    private const int ManyRows = 50_000;

    public static Touched By(IReadOnlyList<EntityEntry> changed)
    {
        var touched = new Touched();
        foreach (var entry in changed)
        {
            touched.ChangesStructure |= IsStructure(entry.Entity);
            if (entry.State == EntityState.Modified && entry.Properties.Where(property => property.IsModified).All(property => IsText(entry.Entity, property.Metadata.Name))) continue;
            Add(touched, entry.Entity, name => entry.State == EntityState.Added || entry.State == EntityState.Deleted || entry.Property(name).IsModified);
            if (entry is { State: EntityState.Modified, Entity: Standard standard }) AddCover(touched, standard, (Kind)entry.Property(nameof(Standard.Kind)).OriginalValue!);
        }
        AddMade(touched, changed);
        return touched;
    }

    // What is new stands in the database as it stands here: it need not be read again.
    private static void AddMade(Touched touched, IReadOnlyList<EntityEntry> changed)
    {
        IEnumerable<T> Added<T>() where T : class => changed.Where(entry => entry.State == EntityState.Added).Select(entry => entry.Entity).OfType<T>();
        foreach (var row in Added<Session>())
            touched.Made[row.Id] = new Session { Id = row.Id, Kind = row.Kind, Day = row.Day, State = row.State, Minutes = row.Minutes, Logged = row.Logged, CalendarEvent = row.CalendarEvent, Deleted = row.Deleted, ChecksPassed = row.ChecksPassed, ChecksFailed = row.ChecksFailed };
        if (touched.Made.Count == 0) return;
        foreach (var row in Added<SessionCoach>())
            if (touched.Made.TryGetValue(row.SessionId, out var made)) made.Coaches.Add(row);
        foreach (var row in Added<SessionRep>())
            if (touched.Made.TryGetValue(row.SessionId, out var made)) made.Reps.Add(row);
        touched.MadeCommitments.AddRange(Added<Commitment>().Where(row => touched.Made.ContainsKey(row.SessionId)));
    }

    /// <summary>What an import touches; of a very large one it is everything, but for new sessions, which then wait to be counted.</summary>
    public static Touched By(IReadOnlyList<TableChanges> changes, int many)
    {
        var touched = new Touched();
        var rows = 0;
        var made = changes.SelectMany(change => change.Added).OfType<Session>().Select(session => session.Id).ToHashSet();
        if (made.Count > many) touched.Uncounted.UnionWith(made);
        foreach (var change in changes)
        {
            touched.ChangesStructure |= Structural.Contains(change.Entity);
            foreach (var record in change.Removed.Concat(change.Added.Where(IsCounted))) AddRow(record, _ => true);
            foreach (var (before, after) in change.Changed)
            {
                bool IsChanged(string name) => !Equals(Value(before, name), Value(after, name));
                AddRow(before, IsChanged);
                AddRow(after, IsChanged);
            }
        }
        return touched;

        bool IsCounted(object record) => touched.Uncounted.Count == 0 || !touched.Uncounted.Contains(record switch
        {
            Session session => session.Id,
            SessionCoach coach => coach.SessionId,
            SessionRep rep => rep.SessionId,
            Commitment commitment => commitment.SessionId,
            _ => default,
        });

        void AddRow(object record, Func<string, bool> isChanged)
        {
            if (++rows > ManyRows) touched.IsEverything = true;
            else Add(touched, record, isChanged);
        }
    }

    private static object? Value(object record, string name) => record.GetType().GetProperty(name)?.GetValue(record);

    /// <summary>What a record touches, given as it was or as it becomes.</summary>
    public static void Add(Touched touched, object record, Func<string, bool> isChanged)
    {
        touched.ChangesStandards |= record is Standard or Excuse;
        touched.ChangesRules |= record is ReportingLine or Person or SegmentMembership or Leave or Delegation or Excuse or Standard or Organisation;
        switch (record)
        {
            case Session session: touched.Session(session.Id).Kinds.Add(session.Kind); break;
            case SessionCoach coach:
                touched.Session(coach.SessionId);
                touched.Coaches.Add(coach.PersonId);
                break;
            case SessionRep rep: touched.Session(rep.SessionId).Reps.Add(rep.PersonId); break;
            case Commitment commitment: touched.MadeIn.Add(commitment.SessionId); break;
            case ReportingLine line: touched.Moved.Add(line.PersonId); break;
            case Person person when isChanged(nameof(Person.Starts)) || isChanged(nameof(Person.Ends)):
                touched.Moved.Add(person.Id);
                touched.CoachesMoved.Add(person.Id);
                break;
            case SegmentMembership segment: touched.Rep(segment.PersonId); break;
            case Leave leave: touched.Rep(leave.PersonId); break;
            case Delegation delegation: touched.Delegated.Add(delegation.RepId); break;
            case Excuse excuse: AddCover(touched, excuse); break;
            case Standard standard: AddCover(touched, standard, standard.Kind); break;
            case Organisation when isChanged(nameof(Organisation.TimeZone)): touched.IsEverything = true; break;
        }
    }

    private static void AddCover(Touched touched, Excuse excuse)
    {
        switch (excuse.AppliesTo)
        {
            case ExcuseCover.Rep: touched.Rep(excuse.PersonId!.Value); break;
            case ExcuseCover.Coach: touched.Teams.Add((excuse.PersonId!.Value, null)); break;
            case ExcuseCover.Below: touched.Trees.Add(excuse.PersonId!.Value); break;
            default: touched.Everybody.Add(null); break;
        }
    }

    private static void AddCover(Touched touched, Standard standard, Kind kind)
    {
        if (standard.TeamOf is { } team) touched.Teams.Add((team, kind));
        else if (standard.Segment is { } segment) touched.Segments.Add((segment, kind));
        else touched.Everybody.Add(kind);
    }
}
