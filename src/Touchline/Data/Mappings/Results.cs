using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Touchline.Model.People;
using Touchline.Model.Results;

namespace Touchline.Data.Mappings;

internal sealed class OpportunityMapping : IEntityTypeConfiguration<Opportunity>
{
    public void Configure(EntityTypeBuilder<Opportunity> builder)
    {
        builder.ToTable("opportunity");
        builder.HasKey(row => new { row.OrganisationId, row.ExternalId });
        builder.HasIndex(row => new { row.OrganisationId, row.PersonId, row.Closed });
        // The first and the last month in which anybody closed a deal bound the months in which a person with deals has 0.
        builder.HasIndex(row => new { row.OrganisationId, row.Closed });
        builder.HasOne<Person>().WithMany().HasForeignKey(row => new { row.OrganisationId, row.PersonId });
    }
}

internal sealed class ResultMapping : IEntityTypeConfiguration<Result>
{
    public void Configure(EntityTypeBuilder<Result> builder)
    {
        builder.ToTable("result");
        builder.HasKey(row => new { row.OrganisationId, row.PersonId, row.Month, row.Metric });
        builder.HasOne<Person>().WithMany().HasForeignKey(row => new { row.OrganisationId, row.PersonId });
    }
}
