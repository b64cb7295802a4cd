using Touchline.Model.Results;

namespace Touchline.Model.Imports;

/// <summary>Sorts opportunities into new, changed and unchanged ones, and sums the controls.</summary>
internal sealed class OpportunityChanges
{
    private readonly Dictionary<string, Opportunity> _existing = new(StringComparer.Ordinal);
    private readonly ColumnMap _map;
    private readonly List<Opportunity> _created = [];
    private readonly List<Change<Opportunity>> _updated = [];
    private decimal _wonAmount;
    private int _won;
    private int _lost;
    private int _open;
    private int _withoutAmount;

    public OpportunityChanges(IEnumerable<Opportunity> existing, ColumnMap map)
    {
        _map = map;
        foreach (var opportunity in existing) _existing[opportunity.ExternalId] = opportunity;
    }

    public IReadOnlyList<Opportunity> Created => _created;

    public IReadOnlyList<Change<Opportunity>> Updated => _updated;

    public int Unchanged { get; private set; }

    public OpportunityControls Controls => new(_wonAmount, _won, _lost, _open, _withoutAmount);

    public void Take(Opportunity after)
    {
        // Each id comes once, so what has been compared need not be held any longer.
        if (_existing.Remove(after.ExternalId, out var before))
        {
            // What the file has no column for stays as it is.
            if (!_map.Has("account")) after.Account = before.Account;
            if (!_map.Has("opened")) after.Opened = before.Opened;
            if (!_map.Has("amount")) after.Amount = before.Amount;
            if (Same(before, after)) Unchanged++;
            else _updated.Add(new Change<Opportunity>(before, after));
        }
        else _created.Add(after);
        Count(after);
    }

    private void Count(Opportunity opportunity)
    {
        if (opportunity.Won is null) _open++;
        else if (opportunity.Won == false) _lost++;
        else
        {
            _won++;
            _wonAmount += opportunity.Amount ?? 0;
            if (opportunity.Amount is null) _withoutAmount++;
        }
    }

    private static bool Same(Opportunity a, Opportunity b) =>
        a.PersonId == b.PersonId && a.Account == b.Account && a.Stage == b.Stage && a.Won == b.Won && a.Opened == b.Opened && a.Closed == b.Closed && a.Amount == b.Amount;
}
