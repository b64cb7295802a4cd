using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Touchline.Model.People;

namespace Touchline.Data.Mappings;

internal sealed class OrganisationMapping : IEntityTypeConfiguration<Organisation>
{
    public void Configure(EntityTypeBuilder<Organisation> builder)
    {
        builder.ToTable("organisation");
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.Property<long>("Revision");
    }
}

internal sealed class PersonMapping : IEntityTypeConfiguration<Person>
{
    public void Configure(EntityTypeBuilder<Person> builder)
    {
        builder.ToTable("person");
        builder.HasKey(row => new { row.OrganisationId, row.Id });
        builder.HasIndex(row => new { row.OrganisationId, row.ExternalId }).IsUnique();
        builder.Ignore(row => row.Employed);
    }
}

internal sealed class LineMapping : IEntityTypeConfiguration<ReportingLine>
{
    public void Configure(EntityTypeBuilder<ReportingLine> builder)
    {
        builder.ToTable("reporting_line");
        builder.HasKey(row => new { row.OrganisationId, row.Id });
        builder.HasIndex(row => new { row.OrganisationId, row.PersonId, row.From });
        builder.HasOne<Person>().WithMany().HasForeignKey(row => new { row.OrganisationId, row.PersonId });
        builder.HasOne<Person>().WithMany().HasForeignKey(row => new { row.OrganisationId, row.CoachId });
        builder.Ignore(row => row.Days);
    }
}

internal sealed class SegmentMapping : IEntityTypeConfiguration<SegmentMembership>
{
    public void Configure(EntityTypeBuilder<SegmentMembership> builder)
    {
        builder.ToTable("segment_membership");
        builder.HasKey(row => new { row.OrganisationId, row.PersonId, row.From });
        builder.HasOne<Person>().WithMany().HasForeignKey(row => new { row.OrganisationId, row.PersonId });
    }
}

internal sealed class LeaveMapping : IEntityTypeConfiguration<Leave>
{
    public void Configure(EntityTypeBuilder<Leave> builder)
    {
        builder.ToTable("leave");
        builder.HasKey(row => new { row.OrganisationId, row.Id });
        builder.HasOne<Person>().WithMany().HasForeignKey(row => new { row.OrganisationId, row.PersonId });
        builder.Ignore(row => row.Days);
    }
}

internal sealed class HolidayMapping : IEntityTypeConfiguration<Holiday>
{
    public void Configure(EntityTypeBuilder<Holiday> builder)
    {
        builder.ToTable("holiday");
        builder.HasKey(row => new { row.OrganisationId, row.Day });
    }
}

internal sealed class ExcuseMapping : IEntityTypeConfiguration<Excuse>
{
    public void Configure(EntityTypeBuilder<Excuse> builder)
    {
        builder.ToTable("excuse");
        builder.HasKey(row => new { row.OrganisationId, row.Id });
        builder.HasOne<Person>().WithMany().HasForeignKey(row => new { row.OrganisationId, row.PersonId });
        builder.Ignore(row => row.Days);
    }
}

internal sealed class DelegationMapping : IEntityTypeConfiguration<Delegation>
{
    public void Configure(EntityTypeBuilder<Delegation> builder)
    {
        builder.ToTable("delegation");
        builder.HasKey(row => new { row.OrganisationId, row.Id });
        builder.HasOne<Person>().WithMany().HasForeignKey(row => new { row.OrganisationId, row.RepId });
        builder.HasOne<Person>().WithMany().HasForeignKey(row => new { row.OrganisationId, row.DelegateId });
        builder.Ignore(row => row.Days);
    }
}
