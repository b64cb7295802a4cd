namespace Touchline.Model.Sessions.Parts;

/// <summary>One piece of writing of a session, such as a plan, a self-review or feedback: what is finished, and a draft beside it.</summary>
public sealed class SessionPart : IBesideTheRecords
{
    /// <summary>The organisation it belongs to.</summary>
    public OrganisationId OrganisationId { get; init; }

    /// <summary>The session.</summary>
    public SessionId SessionId { get; init; }

    /// <summary>Which of the kind's parts.</summary>
    public string Name { get; init; } = "";

    /// <summary>Under whose name it is kept; see <see cref="PartForm.OwnerOf"/>.</summary>
    public PersonId OwnerId { get; init; }

    /// <summary>Who wrote in it last.</summary>
    public PersonId WriterId { get; set; }

    /// <summary>What is finished and can be read by the other.</summary>
    public PartFields Fields { get; set; } = PartFields.Empty;

    /// <summary>What is being written, read by its writers alone; null where nothing is.</summary>
    public PartFields? Draft { get; set; }

    /// <summary>The instant the draft was kept.</summary>
    public DateTimeOffset? Drafted { get; set; }

    /// <summary>The instant it was finished first; null while it is a draft alone.</summary>
    public DateTimeOffset? Finished { get; set; }

    /// <summary>The instant it was changed last after it was finished.</summary>
    public DateTimeOffset? Changed { get; set; }

    /// <summary>True where there is something to read.</summary>
    public bool IsFinished => Finished is not null;

    /// <summary>What its writer goes on writing in: the draft, or what is finished.</summary>
    public PartFields Open => Draft ?? Fields;

    /// <summary>Keeps what was typed as a draft; where both changed a field, theirs stays and is returned.</summary>
    public IReadOnlyList<PartConflict> KeepDraft(PartForm form, PartFields was, IReadOnlyDictionary<string, string> typed, PersonId writer, DateTimeOffset now)
    {
        var (merged, conflicts) = Open.Merge(was, typed);
        form.CheckDraft(merged).ThrowIfBroken();
        (Draft, Drafted, WriterId) = (merged, now, writer);
        return conflicts;
    }

    /// <summary>Finishes it with what was typed; with a conflict nothing is finished, and what could be kept is a draft.</summary>
    public IReadOnlyList<PartConflict> Finish(PartForm form, PartFields was, IReadOnlyDictionary<string, string> typed, PersonId writer, DateTimeOffset now)
    {
        var (merged, conflicts) = Open.Merge(was, typed);
        if (conflicts.Count > 0) return KeepDraft(form, was, typed, writer, now);
        form.Check(merged).ThrowIfBroken();
        if (IsFinished && !merged.Equals(Fields)) Changed = now;
        (Fields, Draft, Drafted, WriterId, Finished) = (merged, null, null, writer, Finished ?? now);
        return [];
    }

    /// <summary>Throws the draft away; what is finished stays.</summary>
    public void DropDraft() => (Draft, Drafted) = (null, null);
}
