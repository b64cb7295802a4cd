using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Touchline.Model.People;

namespace Touchline.Data.Mappings;

internal sealed class ImportRunMapping : IEntityTypeConfiguration<ImportRun>
{
    public void Configure(EntityTypeBuilder<ImportRun> builder)
    {
        builder.ToTable("import_run");
        builder.HasKey(row => new { row.OrganisationId, row.Id });
        builder.HasIndex(row => new { row.OrganisationId, row.At });
        builder.Property(row => row.State).HasConversion<string>().HasMaxLength(12);
    }
}

internal sealed class ImportUndoMapping : IEntityTypeConfiguration<ImportUndo>
{
    public void Configure(EntityTypeBuilder<ImportUndo> builder)
    {
        builder.ToTable("import_undo");
        builder.HasKey(row => new { row.OrganisationId, row.ImportId, row.Place });
        builder.HasOne<ImportRun>().WithMany().HasForeignKey(row => new { row.OrganisationId, row.ImportId });
    }
}

internal sealed class OwnerAliasMapping : IEntityTypeConfiguration<OwnerAlias>
{
    public void Configure(EntityTypeBuilder<OwnerAlias> builder)
    {
        builder.ToTable("owner_alias");
        builder.HasKey(row => new { row.OrganisationId, row.Alias });
        builder.HasOne<Person>().WithMany().HasForeignKey(row => new { row.OrganisationId, row.PersonId });
    }
}

internal sealed class JobMapping : IEntityTypeConfiguration<JobRow>
{
    public void Configure(EntityTypeBuilder<JobRow> builder)
    {
        builder.ToTable("job");
        builder.HasKey(row => new { row.OrganisationId, row.Id });
        builder.HasIndex(row => new { row.State, row.Queued });
        builder.Property(row => row.State).HasConversion<string>().HasMaxLength(12);
    }
}
