using Touchline.Data;
using Touchline.Model;

namespace Touchline.Web;

/// <summary>What whoever is asking needs of a session's records.</summary>
public static class ExcerptsOfSessions
{
    /// <summary>The sessions, with everybody in them, and the viewer: enough to tell what the viewer is to them.</summary>
    public static ExcerptOf ExcerptOf(this Viewer viewer, params SessionId[] sessions) => new([]) { Single = sessions, Also = viewer.PersonId is { } me ? [me] : [] };
}
