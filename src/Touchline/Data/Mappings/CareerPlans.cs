using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Touchline.Model.People;
using Touchline.Model.Sessions.CareerPlans;
using Touchline.Model.Sessions.OneOnOnes;
using Touchline.Model.Sessions.Rubrics;

namespace Touchline.Data.Mappings;

internal sealed class CareerPlanMapping : IEntityTypeConfiguration<CareerPlan>
{
    public void Configure(EntityTypeBuilder<CareerPlan> builder)
    {
        builder.ToTable("career_plan");
        builder.HasKey(row => new { row.OrganisationId, row.Id });
        builder.HasIndex(row => new { row.OrganisationId, row.RepId });
        // A rep has one plan at a time, also where two begin one in the same instant.
        builder.HasIndex(row => new { row.OrganisationId, row.RepId }, "ix_career_plan_open").IsUnique().HasFilter("closed IS NULL").HasDatabaseName("ix_career_plan_open");
        builder.HasOne<Person>().WithMany().HasForeignKey(row => new { row.OrganisationId, row.RepId });
        // Two who save in one instant have merged with the same state: the later one begins anew.
        builder.Property(row => row.Drafted).IsConcurrencyToken();
        builder.Property(row => row.Closed).IsConcurrencyToken();
    }
}

internal sealed class CareerPlanVersionMapping : IEntityTypeConfiguration<CareerPlanVersion>
{
    public void Configure(EntityTypeBuilder<CareerPlanVersion> builder)
    {
        builder.ToTable("career_plan_version");
        builder.HasKey(row => new { row.OrganisationId, row.PlanId, row.Number });
        builder.HasOne<CareerPlan>().WithMany().HasForeignKey(row => new { row.OrganisationId, row.PlanId });
        builder.Ignore(row => row.IsSigned);
    }
}

internal sealed class MilestoneMapping : IEntityTypeConfiguration<Milestone>
{
    public void Configure(EntityTypeBuilder<Milestone> builder)
    {
        builder.ToTable("milestone");
        builder.HasKey(row => new { row.OrganisationId, row.Id });
        builder.HasIndex(row => new { row.OrganisationId, row.PlanId });
        builder.HasOne<CareerPlan>().WithMany().HasForeignKey(row => new { row.OrganisationId, row.PlanId });
    }
}

internal sealed class RubricMapping : IEntityTypeConfiguration<Rubric>
{
    public void Configure(EntityTypeBuilder<Rubric> builder)
    {
        builder.ToTable("rubric");
        builder.HasKey(row => new { row.OrganisationId, row.Id, row.Version });
        builder.Ignore(row => row.Skills);
    }
}

internal sealed class SeriesMapping : IEntityTypeConfiguration<Series>
{
    public void Configure(EntityTypeBuilder<Series> builder)
    {
        builder.ToTable("series");
        builder.HasKey(row => new { row.OrganisationId, row.Id });
        builder.HasIndex(row => new { row.OrganisationId, row.CoachId });
        builder.HasIndex(row => new { row.OrganisationId, row.RepId });
        builder.HasOne<Person>().WithMany().HasForeignKey(row => new { row.OrganisationId, row.CoachId });
        builder.HasOne<Person>().WithMany().HasForeignKey(row => new { row.OrganisationId, row.RepId });
    }
}
