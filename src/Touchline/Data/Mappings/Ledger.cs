using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Touchline.Data.Ledger;

namespace Touchline.Data.Mappings;

internal sealed class LedgerStateMapping : IEntityTypeConfiguration<LedgerState>
{
    public void Configure(EntityTypeBuilder<LedgerState> builder)
    {
        builder.ToTable("ledger_state");
        builder.HasKey(row => row.OrganisationId);
        builder.Property(row => row.OrganisationId).ValueGeneratedNever();
    }
}

internal sealed class LineIntervalMapping : IEntityTypeConfiguration<LineIntervalRow>
{
    public void Configure(EntityTypeBuilder<LineIntervalRow> builder)
    {
        builder.ToTable("line_interval");
        builder.HasKey(row => new { row.OrganisationId, row.PersonId, row.Kind, row.State, row.From });
        // The turn of the day reads what holds on one day: few of the intervals that ever were.
        builder.HasIndex(row => new { row.OrganisationId, row.Until });
        // A team board reads what holds now for one coach's lines.
        builder.HasIndex(row => new { row.OrganisationId, row.CoachId, row.Until });
    }
}

internal sealed class ChainMapping : IEntityTypeConfiguration<ChainRow>
{
    public void Configure(EntityTypeBuilder<ChainRow> builder)
    {
        builder.ToTable("chain");
        builder.HasKey(row => new { row.OrganisationId, row.PersonId, row.AncestorId, row.From });
        builder.HasIndex(row => new { row.OrganisationId, row.AncestorId });
    }
}

internal sealed class RollupMapping : IEntityTypeConfiguration<RollupRow>
{
    public void Configure(EntityTypeBuilder<RollupRow> builder)
    {
        builder.ToTable("rollup");
        builder.HasKey(row => new { row.OrganisationId, row.CoachId, row.Grain, row.Part, row.Kind });
        // Tables of all coaches ask for months of everybody, a leader’s Today for weeks. Of one column alone PostgreSQL believes that
        // its rows lie together; beside a second one it would rather read the whole table.
        builder.HasIndex(row => row.Part, "week").HasDatabaseName("ix_rollup_week").HasFilter("grain = 0");
        builder.HasIndex(row => row.Part, "month").HasDatabaseName("ix_rollup_month").HasFilter("grain = 1");
    }
}

internal sealed class RollupChangeMapping : IEntityTypeConfiguration<RollupChange>
{
    public void Configure(EntityTypeBuilder<RollupChange> builder)
    {
        builder.ToTable("rollup_change");
        // Rows come and go by the thousand and are never reached one by one: they need no key.
        builder.HasNoKey();
        builder.HasIndex(row => new { row.OrganisationId, row.CoachId, row.Part });
    }
}

internal sealed class CountedDaysMapping : IEntityTypeConfiguration<CountedDaysRow>
{
    public void Configure(EntityTypeBuilder<CountedDaysRow> builder)
    {
        builder.ToTable("counted_days");
        builder.HasKey(row => new { row.OrganisationId, row.PersonId, row.Kind });
    }
}

internal sealed class RevisionChangeMapping : IEntityTypeConfiguration<RevisionChange>
{
    public void Configure(EntityTypeBuilder<RevisionChange> builder)
    {
        builder.ToTable("revision_change");
        // Counted and removed by the second, never reached one by one.
        builder.HasNoKey();
    }
}

internal sealed class UncountedSessionMapping : IEntityTypeConfiguration<UncountedSession>
{
    public void Configure(EntityTypeBuilder<UncountedSession> builder)
    {
        builder.ToTable("uncounted_session");
        builder.HasKey(row => new { row.OrganisationId, row.SessionId });
    }
}

internal sealed class RecountMapping : IEntityTypeConfiguration<RecountRow>
{
    public void Configure(EntityTypeBuilder<RecountRow> builder)
    {
        builder.ToTable("recount");
        builder.HasKey(row => new { row.OrganisationId, row.Id });
    }
}
