using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Touchline.Model.People;

namespace Touchline.Data.Mappings;

internal sealed class SnoozeMapping : IEntityTypeConfiguration<Snooze>
{
    public void Configure(EntityTypeBuilder<Snooze> builder)
    {
        builder.ToTable("snooze");
        builder.HasKey(row => new { row.OrganisationId, row.Id });
        builder.HasIndex(row => new { row.OrganisationId, row.CoachId, row.Until });
        builder.HasOne<Person>().WithMany().HasForeignKey(row => new { row.OrganisationId, row.CoachId });
        builder.HasOne<Person>().WithMany().HasForeignKey(row => new { row.OrganisationId, row.RepId });
    }
}

internal sealed class DrawMapping : IEntityTypeConfiguration<Draw>
{
    public void Configure(EntityTypeBuilder<Draw> builder)
    {
        builder.ToTable("draw");
        builder.HasKey(row => new { row.OrganisationId, row.Id });
        // Two pages opened at once draw once.
        builder.HasIndex(row => new { row.OrganisationId, row.CoachId, row.Day, row.Set }).IsUnique();
        builder.HasOne<Person>().WithMany().HasForeignKey(row => new { row.OrganisationId, row.CoachId });
        builder.Ignore(row => row.Order);
    }
}

internal sealed class CoachingRequestMapping : IEntityTypeConfiguration<CoachingRequest>
{
    public void Configure(EntityTypeBuilder<CoachingRequest> builder)
    {
        builder.ToTable("coaching_request");
        builder.HasKey(row => new { row.OrganisationId, row.Id });
        builder.HasIndex(row => new { row.OrganisationId, row.RepId });
        builder.HasOne<Person>().WithMany().HasForeignKey(row => new { row.OrganisationId, row.RepId });
    }
}

internal sealed class SavedViewMapping : IEntityTypeConfiguration<SavedView>
{
    public void Configure(EntityTypeBuilder<SavedView> builder)
    {
        builder.ToTable("saved_view");
        builder.HasKey(row => new { row.OrganisationId, row.Id });
        builder.HasIndex(row => new { row.OrganisationId, row.AccountId });
    }
}

internal sealed class ContestMapping : IEntityTypeConfiguration<Contest>
{
    public void Configure(EntityTypeBuilder<Contest> builder)
    {
        builder.ToTable("contest");
        builder.HasKey(row => new { row.OrganisationId, row.Id });
        builder.HasIndex(row => new { row.OrganisationId, row.AskedBy });
    }
}
