using Touchline.Model;
using Touchline.Model.Measures;
using Touchline.Model.Measures.Rollups;
using Touchline.Model.People;
using Touchline.Model.Sessions;

namespace Touchline.Data.Ledger;

/// <summary>
/// The part of the ledger that concerns some persons. Who stood above whom is read as it was counted, from <c>chain</c>, and
/// not from the records: a mass change may not have come to these persons yet.
/// </summary>
internal sealed class LedgerPart(TouchlineDb db)
{
    private readonly List<(PersonId Person, Above Above)> _chains = [];
    private readonly List<SegmentMembership> _segments = [];
    private readonly List<Leave> _leave = [];
    private readonly List<Delegation> _delegations = [];

    public CountedDays Days { get; } = new();

    public List<LineInterval> Intervals { get; } = [];

    public IReadOnlyList<(PersonId Person, Above Above)> Chains => _chains;

    /// <summary>Who stood above these persons.</summary>
    public void AskChains(Statements statements, IEnumerable<PersonId> persons) => statements.Ask(
        $"SELECT person_id, ancestor_id, up, \"from\", until FROM chain WHERE organisation_id = $1 AND {statements.In("person_id", 2)}",
        row => _chains.Add((new PersonId(row.GetFieldValue<Guid>(0)), new Above(new PersonId(row.GetFieldValue<Guid>(1)), row.GetInt16(2), Range(row.GetFieldValue<DateOnly>(3), row.GetFieldValue<DateOnly>(4))))),
        db.OrganisationId.Value, statements.Set(persons.Select(id => id.Value)));

    /// <summary>What holds for these reps beside who stood above them.</summary>
    public void AskReps(Statements statements, IEnumerable<PersonId> reps)
    {
        var (organisation, set) = (db.OrganisationId.Value, statements.Set(reps.Select(id => id.Value)));
        statements.Ask(
            $"SELECT person_id, \"from\", segment FROM segment_membership WHERE organisation_id = $1 AND {statements.In("person_id", 2)}",
            row => _segments.Add(new SegmentMembership { PersonId = new PersonId(row.GetFieldValue<Guid>(0)), From = row.GetFieldValue<DateOnly>(1), Segment = row.GetString(2) }), organisation, set);
        statements.Ask(
            $"SELECT person_id, \"from\", until FROM leave WHERE organisation_id = $1 AND {statements.In("person_id", 2)}",
            row => _leave.Add(new Leave { PersonId = new PersonId(row.GetFieldValue<Guid>(0)), From = row.GetFieldValue<DateOnly>(1), Until = row.IsDBNull(2) ? null : row.GetFieldValue<DateOnly>(2) }), organisation, set);
        statements.Ask(
            $"SELECT rep_id, delegate_id, \"from\", until FROM delegation WHERE organisation_id = $1 AND {statements.In("rep_id", 2)}",
            row => _delegations.Add(new Delegation
            {
                RepId = new PersonId(row.GetFieldValue<Guid>(0)),
                DelegateId = new PersonId(row.GetFieldValue<Guid>(1)),
                From = row.GetFieldValue<DateOnly>(2),
                Until = row.IsDBNull(3) ? null : row.GetFieldValue<DateOnly>(3),
            }),
            organisation,
            set);
    }

    /// <summary>What the lines of these reps count, of some kinds or of all (null).</summary>
    public void AskLines(Statements statements, IEnumerable<PersonId> reps, IReadOnlyCollection<Kind>? kinds)
    {
        var some = kinds is null ? "" : " AND " + statements.In("kind", 3);
        object[] parameters = [db.OrganisationId.Value, statements.Set(reps.Select(id => id.Value)), .. kinds is null ? (object[])[] : [statements.Set(kinds.Select(kind => kind.Name))]];
        statements.Ask(
            $"SELECT person_id, kind, days FROM counted_days WHERE organisation_id = $1 AND {statements.In("person_id", 2)}{some}",
            row => Days.Read(new PersonId(row.GetFieldValue<Guid>(0)), new Kind(row.GetString(1)), row.GetFieldValue<byte[]>(2)), parameters);
        statements.Ask(
            $"SELECT person_id, coach_id, kind, state, \"from\", until, times, days FROM line_interval WHERE organisation_id = $1 AND {statements.In("person_id", 2)}{some}",
            row => Intervals.Add(new LineIntervalRow
            {
                PersonId = new PersonId(row.GetFieldValue<Guid>(0)),
                CoachId = new PersonId(row.GetFieldValue<Guid>(1)),
                Kind = new Kind(row.GetString(2)),
                State = row.GetInt16(3),
                From = row.GetFieldValue<DateOnly>(4),
                Until = row.GetFieldValue<DateOnly>(5),
                Times = row.GetInt16(6),
                Days = row.GetInt16(7),
            }.ToInterval()), parameters);
    }

    /// <summary>The rules for these persons; where a chain is given, it stands in place of what was read.</summary>
    public RollupRules Rules(LedgerRules rules, DateOnly through, IEnumerable<(PersonId Person, Above Above)>? chains = null) => new(
        new OrganisationRecords { Organisation = rules.Organisation, Standards = rules.Standards, Excuses = rules.Excuses, Segments = _segments, Leave = _leave, Delegations = _delegations },
        through,
        new Tree(chains ?? _chains));

    private static DayRange Range(DateOnly from, DateOnly last) => new(from, last == DateOnly.MaxValue ? null : last);
}
