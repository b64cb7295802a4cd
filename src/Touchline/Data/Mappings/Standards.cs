using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Touchline.Model.People;
using Touchline.Model.Standards;

namespace Touchline.Data.Mappings;

internal sealed class StandardMapping : IEntityTypeConfiguration<Standard>
{
    public void Configure(EntityTypeBuilder<Standard> builder)
    {
        builder.ToTable("standard");
        builder.HasKey(row => new { row.OrganisationId, row.Id });
        builder.HasOne<Person>().WithMany().HasForeignKey(row => new { row.OrganisationId, row.TeamOf });
        builder.Ignore(row => row.Holds).Ignore(row => row.Pace);
    }
}
