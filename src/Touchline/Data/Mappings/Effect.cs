using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Touchline.Data.Mappings;

internal sealed class EffectRunMapping : IEntityTypeConfiguration<EffectRun>
{
    public void Configure(EntityTypeBuilder<EffectRun> builder)
    {
        builder.ToTable("effect_run");
        builder.HasKey(row => new { row.OrganisationId, row.Id });
        builder.HasIndex(row => new { row.OrganisationId, row.Question });
        builder.Property(row => row.State).HasConversion<string>().HasMaxLength(12);
    }
}
