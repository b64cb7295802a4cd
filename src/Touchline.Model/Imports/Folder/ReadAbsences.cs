using Touchline.Model.People;

namespace Touchline.Model.Imports;

internal sealed partial class FolderReader
{
    private static readonly Dictionary<string, ExcuseCover> Covers = new(StringComparer.Ordinal)
    {
        ["rep"] = ExcuseCover.Rep,
        ["coach"] = ExcuseCover.Coach,
        ["below"] = ExcuseCover.Below,
        ["everyone"] = ExcuseCover.Everyone,
    };

    private List<Leave> ReadLeave()
    {
        var leave = new List<Leave>();
        Table("leave.csv", ["person", "from"], row =>
        {
            var (person, days) = (PersonOf(row, "person"), row.Days());
            if (person is not null) leave.Add(new Leave { OrganisationId = Id, PersonId = person.Id, From = days.From, Until = days.Until });
        });
        return leave;
    }

    private List<Excuse> ReadExcuses()
    {
        var excuses = new List<Excuse>();
        Table("excuses.csv", ["applies_to", "from"], row =>
        {
            if (!Covers.TryGetValue(row["applies_to"], out var cover)) row.Refuse("applies_to", Reasons.OneOf(string.Join(", ", Covers.Keys)));
            var forEveryone = cover == ExcuseCover.Everyone;
            if (forEveryone && row["person"].Length > 0) row.Refuse("person", Reasons.EveryoneNoPerson);
            var (person, days) = (forEveryone ? null : PersonOf(row, "person"), row.Days());
            excuses.Add(new Excuse { OrganisationId = Id, AppliesTo = cover, PersonId = person?.Id, From = days.From, Until = days.Until, Reason = row["reason"] });
        });
        return excuses;
    }

    private List<Delegation> ReadDelegations()
    {
        var delegations = new List<Delegation>();
        Table("delegates.csv", ["rep", "delegate", "from"], row =>
        {
            var (rep, stand, days) = (PersonOf(row, "rep"), PersonOf(row, "delegate"), row.Days());
            if (rep is not null && stand is not null)
                delegations.Add(new Delegation { OrganisationId = Id, RepId = rep.Id, DelegateId = stand.Id, From = days.From, Until = days.Until });
        });
        return delegations;
    }
}
