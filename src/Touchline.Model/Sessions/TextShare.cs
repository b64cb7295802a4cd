namespace Touchline.Model.Sessions;

/// <summary>A rep lets a coach read the texts of 1:1s that the coach was not in.</summary>
public sealed class TextShare
{
    /// <summary>The organisation it belongs to.</summary>
    public OrganisationId OrganisationId { get; init; }

    /// <summary>Whose 1:1s.</summary>
    public PersonId RepId { get; init; }

    /// <summary>Who may read them.</summary>
    public PersonId CoachId { get; init; }

    /// <summary>Since when.</summary>
    public DateTimeOffset Since { get; init; }
}
