using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Touchline.Model.People;
using Touchline.Model.Sessions;
using Touchline.Model.Sessions.Craft;
using Touchline.Model.Sessions.Parts;

namespace Touchline.Data.Mappings;

internal sealed class SessionPartMapping : IEntityTypeConfiguration<SessionPart>
{
    public void Configure(EntityTypeBuilder<SessionPart> builder)
    {
        builder.ToTable("session_part");
        builder.HasKey(row => new { row.OrganisationId, row.SessionId, row.Name, row.OwnerId });
        builder.HasOne<Session>().WithMany().HasForeignKey(row => new { row.OrganisationId, row.SessionId });
        builder.HasOne<Person>().WithMany().HasForeignKey(row => new { row.OrganisationId, row.OwnerId });
        builder.Property(row => row.Name).HasMaxLength(40);
        builder.Ignore(row => row.IsFinished).Ignore(row => row.Open);
        // Two who save in one instant have merged with the same state: the later one begins anew, and finds both texts.
        builder.Property(row => row.Drafted).IsConcurrencyToken();
        builder.Property(row => row.Finished).IsConcurrencyToken();
        builder.Property(row => row.Changed).IsConcurrencyToken();
    }
}

internal sealed class AgendaItemMapping : IEntityTypeConfiguration<AgendaItem>
{
    public void Configure(EntityTypeBuilder<AgendaItem> builder)
    {
        builder.ToTable("agenda_item");
        builder.HasKey(row => new { row.OrganisationId, row.Id });
        builder.HasIndex(row => new { row.OrganisationId, row.SessionId });
        builder.HasOne<Session>().WithMany().HasForeignKey(row => new { row.OrganisationId, row.SessionId });
        builder.HasOne<Person>().WithMany().HasForeignKey(row => new { row.OrganisationId, row.AddedBy });
        builder.Property(row => row.Text).IsConcurrencyToken();
    }
}

internal sealed class CommitmentReviewMapping : IEntityTypeConfiguration<CommitmentReview>
{
    public void Configure(EntityTypeBuilder<CommitmentReview> builder)
    {
        builder.ToTable("commitment_review");
        builder.HasKey(row => new { row.OrganisationId, row.SessionId, row.CommitmentId });
        builder.HasOne<Session>().WithMany().HasForeignKey(row => new { row.OrganisationId, row.SessionId });
        builder.HasOne<Commitment>().WithMany().HasForeignKey(row => new { row.OrganisationId, row.CommitmentId });
    }
}

internal sealed class SessionCheckMapping : IEntityTypeConfiguration<SessionCheck>
{
    public void Configure(EntityTypeBuilder<SessionCheck> builder)
    {
        builder.ToTable("session_check");
        builder.HasKey(row => new { row.OrganisationId, row.SessionId, row.Code });
        builder.HasOne<Session>().WithMany().HasForeignKey(row => new { row.OrganisationId, row.SessionId });
        builder.Property(row => row.Code).HasMaxLength(40);
        // Each day those are closed that are still open: few of all there ever were.
        builder.HasIndex(row => new { row.OrganisationId, row.Closes }).HasFilter("outcome = 'Open'");
    }
}

internal sealed class KindWordsMapping : IEntityTypeConfiguration<KindWords>
{
    public void Configure(EntityTypeBuilder<KindWords> builder)
    {
        builder.ToTable("kind_words");
        builder.HasKey(row => new { row.OrganisationId, row.Kind });
    }
}
