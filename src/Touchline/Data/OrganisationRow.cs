using Microsoft.EntityFrameworkCore;
using Touchline.Model.People;

namespace Touchline.Data;

public static class OrganisationRow
{
    /// <summary>The organisation in scope, to be changed.</summary>
    public static Task<Organisation> OrganisationAsync(this TouchlineDb db, CancellationToken cancellation) =>
        db.Rows<Organisation>().SingleAsync(row => row.Id == db.OrganisationId, cancellation);
}
