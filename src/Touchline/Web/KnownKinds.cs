using Touchline.Model.Sessions;

namespace Touchline.Web;

/// <summary>The kinds of session that this house can play, in the order of the screens: what is offered where one is chosen.</summary>
public sealed record KnownKinds(IReadOnlyList<Kind> All)
{
    /// <summary>These and others that an organisation has, in the order of the screens.</summary>
    public IReadOnlyList<Kind> With(IEnumerable<Kind> others) => [.. All.Concat(others).Distinct().Order()];
}
