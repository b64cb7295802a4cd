using Touchline.Model.Access;

namespace Touchline.Web;

/// <summary>An entry that an area hands to the menu. It shows to whom the policy gives its right, in the order given.</summary>
public sealed record MenuItem(int Order, string Label, string Address, string Icon, Func<Relation, bool> ShowsTo, string? Shortcut = null);
