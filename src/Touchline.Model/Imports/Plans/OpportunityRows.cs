using Touchline.Model.People;
using Touchline.Model.Results;

namespace Touchline.Model.Imports;

/// <summary>Turns rows into opportunities, or into problems.</summary>
internal sealed class OpportunityRows(ColumnMap map, Organisation organisation, OwnerFinder owners, DealState states, DayReader days, NumberReader numbers)
{
    private readonly Rejections _rejections = new(map);
    private readonly Dictionary<string, int> _seen = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _stages = new(StringComparer.Ordinal);

    public IReadOnlyList<ImportProblem> Rejected => _rejections.Problems;

    public OwnerFinder Owners => owners;

    public IReadOnlyList<StageReading> Stages =>
        [.. _stages.OrderByDescending(stage => stage.Value).Select(stage => new StageReading(stage.Key, states.Meaning(stage.Key), stage.Value))];

    public void Reject(ImportProblem problem) => _rejections.Add(problem);

    /// <summary>The opportunity, or null where the row was rejected.</summary>
    public Opportunity? Read(CsvRow row)
    {
        var id = map.Read(row, "id");
        if (id.Length == 0) return Refuse(row, "id", id, LooksLikeFooter(row) ? Reasons.ReportFooter : Reasons.IdMissing);
        if (!_seen.TryAdd(id, row.Number)) return Refuse(row, "id", id, Reasons.Twice(_seen[id]));
        if (owners.Find(row, out var field, out var owner, out var why) is not { } person) return Refuse(row, field, owner, why);
        if (!states.TryRead(row, out var won, out field, out why)) return Refuse(row, field, map.Read(row, field), why);
        if (!_rejections.TryDay(row, "opened", days, out var opened) || !_rejections.TryDay(row, "closed", days, out var closed)) return null;
        // An open deal's close date is when the seller hopes to close it.
        if (won is null) closed = null;
        else if (closed is null) return Refuse(row, "closed", "", Reasons.ClosedMissing);
        if (closed < opened) return Refuse(row, "closed", map.Read(row, "closed"), Reasons.ClosedBeforeOpened);
        if (!TryAmount(row, out var amount)) return null;
        var stage = map.Read(row, map.FirstWithValue(row, "stage", "state"));
        _stages[stage] = _stages.GetValueOrDefault(stage) + 1;
        return new Opportunity
        {
            OrganisationId = organisation.Id,
            ExternalId = id,
            PersonId = person.Id,
            Account = map.Read(row, "account"),
            Stage = stage,
            Won = won,
            Opened = opened,
            Closed = closed,
            Amount = amount,
        };
    }

    private bool TryAmount(CsvRow row, out decimal? amount)
    {
        amount = null;
        var value = map.Read(row, "amount");
        if (value.Length == 0) return true;
        if (!numbers.TryRead(value, out var read, out var why)) return _rejections.Refuse(row, "amount", why);
        if (read < 0) return _rejections.Refuse(row, "amount", Reasons.Negative);
        var currency = map.Read(row, "currency");
        if (currency.Length > 0 && !string.Equals(currency, organisation.Currency, StringComparison.OrdinalIgnoreCase))
            return _rejections.Refuse(row, "currency", Reasons.OtherCurrency(organisation.Currency));
        amount = read;
        return true;
    }

    private static bool LooksLikeFooter(CsvRow row)
    {
        for (var i = 0; i < row.Count; i++)
            if (row[i].StartsWith("Total", StringComparison.OrdinalIgnoreCase) || row[i].StartsWith("Grand Total", StringComparison.OrdinalIgnoreCase)) return true;
        return false;
    }

    private Opportunity? Refuse(CsvRow row, string field, string value, Reason reason)
    {
        _rejections.Refuse(row, field, reason, value);
        return null;
    }
}
