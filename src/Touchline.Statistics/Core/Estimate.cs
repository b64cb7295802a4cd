using System.Globalization;
using System.Text;

namespace Touchline.Statistics;

/// <summary>
/// What every estimator gives back: numbers with their uncertainty, or a named reason for none. It can print itself,
/// explain itself, name its assumptions and caveats, and give the R script that reproduces it. No number in it is
/// ever NaN or infinite; what cannot be known is null.
/// </summary>
public abstract record Estimate
{
    /// <summary>The estimator and the kind of standard error, in a few words.</summary>
    public required string Method { get; init; }

    /// <summary>The number of rows used.</summary>
    public required int Rows { get; init; }

    /// <summary>What a reader must know beside the numbers, in the order it was found.</summary>
    public IReadOnlyList<Caveat> Caveats { get; init; } = [];

    /// <summary>Why there is no result; null when there is one.</summary>
    public Caveat? WhyNone { get; init; }

    /// <summary>The data behind the estimate: export them as <c>panel.csv</c> beside the script. Null when the script holds them itself.</summary>
    public Panel? Data { get; init; }

    /// <summary>Whether there is a result.</summary>
    public bool HasResult => WhyNone is null;

    /// <summary>The seed of the random numbers; null when none were drawn.</summary>
    public ulong? Seed { get; init; }

    /// <summary>What must hold for the estimate to mean what it says.</summary>
    public abstract IReadOnlyList<Assumption> Assumptions { get; }

    /// <summary>The estimate as a table; without a result it has no rows.</summary>
    public abstract TextTable ToTable();

    /// <summary>An R script that reproduces the estimate from <see cref="Data"/>, exported as panel.csv, with packages of Debian's R.</summary>
    public abstract string ToRScript();

    /// <summary>The estimate in a sentence or two.</summary>
    public string Explain() => WhyNone is { } reason ? $"There is no result: {reason.Says}" : ExplainResult();

    /// <summary>The sentence when there is a result.</summary>
    protected abstract string ExplainResult();

    /// <summary>Whether a caveat, or the reason for no result, has this code.</summary>
    /// <param name="code">The code looked for.</param>
    public bool Has(CaveatCode code) => WhyNone?.Code == code || Caveats.Any(caveat => caveat.Code == code);

    /// <summary>Method, table, sentence and caveats as text.</summary>
    public sealed override string ToString()
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{Method}, {Rows} rows\n{ToTable()}{Explain()}\n");
        foreach (var caveat in Caveats)
            text.Append(CultureInfo.InvariantCulture, $"- {caveat.Slug}: {caveat.Says}\n");
        return text.ToString();
    }
}
