using System.Data.Common;
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
        // Three short answers as one: each costs more to ask than to find.
        statements.Ask(
            $"""
            SELECT 0 AS sort, person_id, "from", CAST(NULL AS date) AS until, segment, CAST(NULL AS uuid) AS delegate_id FROM segment_membership WHERE organisation_id = $1 AND {statements.In("person_id", 2)}
            UNION ALL SELECT 1, person_id, "from", until, NULL, NULL FROM leave WHERE organisation_id = $1 AND {statements.In("person_id", 2)}
            UNION ALL SELECT 2, rep_id, "from", until, NULL, delegate_id FROM delegation WHERE organisation_id = $1 AND {statements.In("rep_id", 2)}
            """,
            row => ReadRep(row, new PersonId(row.GetFieldValue<Guid>(1)), row.GetFieldValue<DateOnly>(2), row.IsDBNull(3) ? null : row.GetFieldValue<DateOnly>(3)),
            db.OrganisationId.Value, statements.Set(reps.Select(id => id.Value)));
    }

    private void ReadRep(DbDataReader row, PersonId rep, DateOnly from, DateOnly? until)
    {
        switch (row.GetInt32(0))
        {
            case 0: _segments.Add(new SegmentMembership { PersonId = rep, From = from, Segment = row.GetString(4) }); break;
            case 1: _leave.Add(new Leave { PersonId = rep, From = from, Until = until }); break;
            default: _delegations.Add(new Delegation { RepId = rep, DelegateId = new PersonId(row.GetFieldValue<Guid>(5)), From = from, Until = until }); break;
        }
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
