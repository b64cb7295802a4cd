using Microsoft.EntityFrameworkCore;
using Touchline.Model;
using Touchline.Model.Results;

namespace Touchline.Data.Bulk;

/// <summary>
/// Reads opportunities one by one past EF: in a million of them the few names of stages and customers are kept once, which is what
/// keeps a second import of a large file small.
/// </summary>
internal static class OpportunityStream
{
    public static IEnumerable<Opportunity> Of(TouchlineDb db)
    {
        var connection = db.Database.GetDbConnection();
        db.Database.OpenConnection();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT external_id, person_id, stage, won, opened, closed, amount, account FROM opportunity WHERE organisation_id = @organisation";
        var organisation = command.CreateParameter();
        (organisation.ParameterName, organisation.Value) = ("@organisation", db.OrganisationId.Value);
        command.Parameters.Add(organisation);
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        string Once(string name)
        {
            if (!names.TryGetValue(name, out var once)) names[name] = once = name;
            return once;
        }

        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            yield return new Opportunity
            {
                OrganisationId = db.OrganisationId,
                ExternalId = reader.GetString(0),
                PersonId = new PersonId(reader.GetGuid(1)),
                Account = Once(reader.GetString(7)),
                Stage = Once(reader.GetString(2)),
                Won = reader.IsDBNull(3) ? null : reader.GetBoolean(3),
                Opened = reader.IsDBNull(4) ? null : reader.GetFieldValue<DateOnly>(4),
                Closed = reader.IsDBNull(5) ? null : reader.GetFieldValue<DateOnly>(5),
                Amount = reader.IsDBNull(6) ? null : reader.GetDecimal(6),
            };
        }
    }
}
