using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Touchline.Model.People;
using Touchline.Model.Sessions;

namespace Touchline.Data.Mappings;

internal sealed class SessionMapping : IEntityTypeConfiguration<Session>
{
    public void Configure(EntityTypeBuilder<Session> builder)
    {
        builder.ToTable("session");
        builder.HasKey(row => new { row.OrganisationId, row.Id });
        builder.HasIndex(row => new { row.OrganisationId, row.ExternalId }).IsUnique();
        builder.HasIndex(row => new { row.OrganisationId, row.Day });
        builder.HasIndex(row => new { row.OrganisationId, row.SentAs }).IsUnique();
        builder.Ignore(row => row.IsHeld).Ignore(row => row.IsVerified);
        builder.HasMany(row => row.Coaches).WithOne().HasForeignKey(row => new { row.OrganisationId, row.SessionId });
        builder.HasMany(row => row.Reps).WithOne().HasForeignKey(row => new { row.OrganisationId, row.SessionId });
    }
}

internal sealed class SessionCoachMapping : IEntityTypeConfiguration<SessionCoach>
{
    public void Configure(EntityTypeBuilder<SessionCoach> builder)
    {
        builder.ToTable("session_coach");
        builder.HasKey(row => new { row.OrganisationId, row.SessionId, row.PersonId });
        builder.HasOne<Person>().WithMany().HasForeignKey(row => new { row.OrganisationId, row.PersonId });
    }
}

internal sealed class SessionRepMapping : IEntityTypeConfiguration<SessionRep>
{
    public void Configure(EntityTypeBuilder<SessionRep> builder)
    {
        builder.ToTable("session_rep");
        builder.HasKey(row => new { row.OrganisationId, row.SessionId, row.PersonId });
        builder.HasOne<Person>().WithMany().HasForeignKey(row => new { row.OrganisationId, row.PersonId });
    }
}

internal sealed class PrivateNoteMapping : IEntityTypeConfiguration<PrivateNote>
{
    public void Configure(EntityTypeBuilder<PrivateNote> builder)
    {
        builder.ToTable("private_note");
        builder.HasKey(row => new { row.OrganisationId, row.SessionId, row.AuthorId });
        builder.HasOne<Session>().WithMany().HasForeignKey(row => new { row.OrganisationId, row.SessionId });
    }
}

internal sealed class CommitmentMapping : IEntityTypeConfiguration<Commitment>
{
    public void Configure(EntityTypeBuilder<Commitment> builder)
    {
        builder.ToTable("commitment");
        builder.HasKey(row => new { row.OrganisationId, row.Id });
        builder.HasIndex(row => new { row.OrganisationId, row.ExternalId }).IsUnique();
        // The turn of the day asks what falls due.
        builder.HasIndex(row => new { row.OrganisationId, row.Due });
        builder.HasOne<Session>().WithMany().HasForeignKey(row => new { row.OrganisationId, row.SessionId });
        builder.HasOne<Person>().WithMany().HasForeignKey(row => new { row.OrganisationId, row.OwnerId });
        builder.Ignore(row => row.IsKept);
    }
}

internal sealed class TextShareMapping : IEntityTypeConfiguration<TextShare>
{
    public void Configure(EntityTypeBuilder<TextShare> builder)
    {
        builder.ToTable("text_share");
        builder.HasKey(row => new { row.OrganisationId, row.RepId, row.CoachId });
        builder.HasOne<Person>().WithMany().HasForeignKey(row => new { row.OrganisationId, row.RepId });
        builder.HasOne<Person>().WithMany().HasForeignKey(row => new { row.OrganisationId, row.CoachId });
    }
}
