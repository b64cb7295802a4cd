namespace Touchline.Look;

/// <summary>One place of the menu.</summary>
/// <param name="Label">What it is called, in rail and tabs.</param>
/// <param name="Address">Where it leads.</param>
/// <param name="Icon">A name that <see cref="Look.Icon"/> knows.</param>
/// <param name="Shortcut">The keys that lead there, "g t"; none by default.</param>
public sealed record MenuEntry(string Label, string Address, string Icon, string? Shortcut = null);

/// <summary>Who is signed in: the name, and the role in a few words ("Coach, West").</summary>
public sealed record ShellPerson(string Name, string Role);
