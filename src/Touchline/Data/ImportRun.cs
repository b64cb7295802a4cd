using Touchline.Model;

namespace Touchline.Data;

/// <summary>How far an import has come.</summary>
public enum ImportState
{
    /// <summary>The file is being read, or is read again with other answers.</summary>
    Reading,

    /// <summary>It can be looked at and confirmed; nothing is written yet.</summary>
    Preview,

    /// <summary>The file cannot be read at all.</summary>
    Refused,

    /// <summary>Being written, in one transaction.</summary>
    Writing,

    /// <summary>Written.</summary>
    Done,

    /// <summary>Nothing was written; the details say why.</summary>
    Failed,

    /// <summary>Written, and taken back since.</summary>
    Undone,
}

/// <summary>One file that was brought in, or is about to be.</summary>
public sealed class ImportRun : IBesideTheRecords
{
    public OrganisationId OrganisationId { get; init; }

    public RecordId Id { get; init; } = RecordId.New();

    /// <summary>The file's name as the user knows it.</summary>
    public string File { get; init; } = "";

    /// <summary>The format's name, such as <c>opportunities</c>; <c>folder</c> for Touchline's own files.</summary>
    public string Format { get; set; } = "";

    public ImportState State { get; set; }

    public DateTimeOffset At { get; set; }

    public Guid? AccountId { get; init; }

    /// <summary>Who imported, by name.</summary>
    public string Actor { get; init; } = "";

    public int Created { get; set; }

    public int Updated { get; set; }

    public int Unchanged { get; set; }

    public int Rejected { get; set; }

    /// <summary>What the user said beside the file, as JSON.</summary>
    public string Answers { get; set; } = "{}";

    /// <summary>What the screen shows of it, as JSON: columns, questions, controls, the first rejected rows.</summary>
    public string Details { get; set; } = "{}";

    /// <summary>True while what is needed to take it back is kept.</summary>
    public bool CanBeUndone { get; set; }

    public DateTimeOffset? Undone { get; set; }
}

/// <summary>A part of what is needed to take an import back: rows as they were, packed.</summary>
public sealed class ImportUndo : IBesideTheRecords
{
    public OrganisationId OrganisationId { get; init; }

    public RecordId ImportId { get; init; }

    /// <summary>The order in which it was written; an undo goes backwards.</summary>
    public int Place { get; init; }

    public byte[] Content { get; init; } = [];
}

/// <summary>An owner as files write it, matched with a person once and remembered.</summary>
public sealed class OwnerAlias : IBesideTheRecords
{
    public OrganisationId OrganisationId { get; init; }

    /// <summary>As the file writes it.</summary>
    public string Alias { get; init; } = "";

    public PersonId PersonId { get; set; }
}
