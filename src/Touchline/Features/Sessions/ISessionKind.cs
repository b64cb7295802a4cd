using Touchline.Data;
using Touchline.Model.Sessions;
using Touchline.Model.Sessions.Craft;
using Touchline.Model.Sessions.Parts;
using Touchline.Model.Sessions.Rubrics;

namespace Touchline.Features.Sessions;

/// <summary>
/// What a kind brings to its sessions. A further kind is a folder with one of these, found by itself: page, parts, drafts,
/// checks, commitments and answers come along.
/// </summary>
public interface ISessionKind
{
    Kind Kind { get; }

    /// <summary>What it is, read by every coach where the organisation has not said it in words of its own.</summary>
    string Words => KindWords.Usual(Kind);

    /// <summary>Skills are rated in it, by the rubric of who is coached.</summary>
    bool HasRubric => false;

    /// <summary>Commitments that are open when it comes are looked at in it, one by one.</summary>
    bool LooksBack => false;

    /// <summary>A change agreed before can be seen in it: the coach is asked, by a form of its own that has the field, or by the house.</summary>
    bool LooksForChange => false;

    /// <summary>Its page stands on all sessions and results of the rep, not on its own session alone.</summary>
    bool NeedsAllOfRep => false;

    /// <summary>The checks of its craft, in the order of the screen.</summary>
    IReadOnlyList<CraftCheck> Checks { get; }

    /// <summary>The parts that its sessions have.</summary>
    /// <param name="skills">The skills of the session's rubric; empty where it has none.</param>
    IReadOnlyList<PartForm> Forms(IReadOnlyList<Skill> skills);

    /// <summary>The component that stands in the middle of its page, with the parameters <c>Row</c> and <c>More</c>.</summary>
    Type Page { get; }

    /// <summary>The component that stands beside it, with the same parameters; null where there is none.</summary>
    Type? Side => null;

    /// <summary>Adds to what is written of a session what its checks ask for besides; the usual adds nothing.</summary>
    Task<SessionWriting> AddAsync(SessionWriting writing, Snapshot snapshot, CancellationToken cancellation) => Task.FromResult(writing);

    /// <summary>What that component shows beside the session itself; null where that is all.</summary>
    Task<object?> ReadAsync(SessionRow row, CancellationToken cancellation);
}

/// <summary>The kinds that have a folder here.</summary>
public sealed class SessionKinds(IEnumerable<ISessionKind> kinds)
{
    private readonly Dictionary<Kind, ISessionKind> _kinds = kinds.ToDictionary(kind => kind.Kind);

    /// <summary>Null for a kind that is only counted.</summary>
    public ISessionKind? Of(Kind kind) => _kinds.GetValueOrDefault(kind);

    /// <summary>The forms of a session: those of its kind, and the coach's answer whether what was agreed was seen.</summary>
    public IReadOnlyList<PartForm> FormsOf(Session session, Rubric? rubric)
    {
        if (Of(session.Kind) is not { } kind) return [];
        var forms = kind.Forms(rubric?.Skills ?? []);
        return !kind.LooksForChange || forms.Any(form => form.Fields.Any(field => field.Name == SeenNextTime.Field)) ? forms : [.. forms, SeenNextTime.Form(session)];
    }

    /// <summary>Every check there is, by kind.</summary>
    public IEnumerable<(Kind Kind, CraftCheck Check)> Checks => _kinds.Values.SelectMany(kind => kind.Checks.Select(check => (kind.Kind, check)));
}
