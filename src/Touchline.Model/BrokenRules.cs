namespace Touchline.Model;

/// <summary>One broken rule: a stable <paramref name="Code"/>, the field it concerns, and the words a person reads.</summary>
/// <param name="Code">Stable, in kebab case, such as <c>line-overlaps</c>.</param>
/// <param name="Field">The name of the form field it stands beside; empty where it concerns the whole.</param>
/// <param name="Text">What is wrong and what to do, in the reader's words.</param>
public sealed record BrokenRule(string Code, string Field, string Text);

/// <summary>Thrown once for all the rules that an act breaks; nothing has been changed.</summary>
public sealed class BrokenRulesException : Exception
{
    /// <summary>The rules broken, at least one.</summary>
    public IReadOnlyList<BrokenRule> Rules { get; }

    /// <summary>Collects the rules broken by one act.</summary>
    public BrokenRulesException(IReadOnlyList<BrokenRule> rules)
        : base(string.Join(" ", rules.Select(rule => rule.Text))) => Rules = rules;

    /// <summary>One rule broken.</summary>
    public BrokenRulesException(string code, string field, string text)
        : this([new BrokenRule(code, field, text)])
    {
    }
}

/// <summary>Collects broken rules while an act is checked, and throws them together.</summary>
public sealed class RuleCheck
{
    private readonly List<BrokenRule> _broken = [];

    /// <summary>The rules broken so far.</summary>
    public IReadOnlyList<BrokenRule> Broken => _broken;

    /// <summary>Adds a broken rule where <paramref name="isBroken"/>.</summary>
    public RuleCheck Refuse(bool isBroken, string code, string field, string text)
    {
        if (isBroken) _broken.Add(new BrokenRule(code, field, text));
        return this;
    }

    /// <summary>Throws <see cref="BrokenRulesException"/> where any rule was broken.</summary>
    public void ThrowIfBroken()
    {
        if (_broken.Count > 0) throw new BrokenRulesException(_broken);
    }
}
