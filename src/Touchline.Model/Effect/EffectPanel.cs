using System.Buffers;
using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Touchline.Model.Measures;
using Touchline.Model.Sessions;
using Touchline.Statistics;

namespace Touchline.Model.Effect;

/// <summary>One rep in one whole month: the result, and how consistently the rep was coached.</summary>
/// <param name="Rep">Who.</param>
/// <param name="Month">The month, as its first day.</param>
/// <param name="Coach">To whom the rep reported on the last day of the month.</param>
/// <param name="TenureMonths">Whole months since the rep's first day, or since the first line where that is not known; never negative.</param>
/// <param name="Outcome">The result in its unit; ratios in points of a hundred.</param>
/// <param name="Consistency">Weighted mean over kinds of the share of due days in standard, in tens of points: 10 is always.</param>
/// <param name="ByKind">The same of each kind; a kind without due days is left out.</param>
public sealed record EffectRow(PersonId Rep, DateOnly Month, PersonId Coach, int TenureMonths, double Outcome, double Consistency, IReadOnlyDictionary<Kind, double> ByKind);

/// <summary>What the panel is made of.</summary>
/// <param name="Metric">The result, a name of <see cref="Results.Metrics"/> or an own metric.</param>
/// <param name="Below">Only reps below this leader; null is everyone.</param>
/// <param name="From">First month; null is the first there is.</param>
/// <param name="Until">Last month, whole; null is the last whole one.</param>
/// <param name="Lag">How many months before the result the coaching counts, 0 to <see cref="MostLag"/>; 0 is the same month.</param>
public sealed record EffectQuestion(string Metric, PersonId? Below = null, DateOnly? From = null, DateOnly? Until = null, int Lag = 0)
{
    /// <summary>Coaching further back is not looked at.</summary>
    public const int MostLag = 3;

    /// <summary>The question as one line, equal for equal questions; <see cref="OfKey"/> reads it.</summary>
    public string Key => string.Create(CultureInfo.InvariantCulture, $"{Below?.Value}|{From:yyyy-MM-dd}|{Until:yyyy-MM-dd}|{Lag}|{Metric}");

    /// <summary>The question of a key.</summary>
    public static EffectQuestion OfKey(string key)
    {
        var parts = key.Split('|', 5);
        DateOnly? Month(string text) => text.Length == 0 ? null : DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
        return new EffectQuestion(parts[4], parts[0].Length == 0 ? null : new PersonId(Guid.Parse(parts[0])), Month(parts[1]), Month(parts[2]), int.Parse(parts[3], CultureInfo.InvariantCulture));
    }

    /// <summary>True where the month lies within the period asked about.</summary>
    public bool Holds(DateOnly month) => !(month < From || month > Until);
}

/// <summary>One row per rep and whole month with a result, a coach and a due day. Months without a coach are left out.</summary>
public sealed record EffectPanel(EffectQuestion Question, IReadOnlyList<EffectRow> Rows)
{
    /// <summary>No figure is shown for fewer reps than this.</summary>
    public const int FewestReps = 5;

    /// <summary>Number of reps.</summary>
    public int Reps => Rows.Select(row => row.Rep).Distinct().Count();

    /// <summary>Number of coaches.</summary>
    public int Coaches => Rows.Select(row => row.Coach).Distinct().Count();

    /// <summary>Number of months.</summary>
    public int Months => Rows.Select(row => row.Month).Distinct().Count();

    /// <summary>True where the panel carries more than rung 1.</summary>
    public bool MayClimb => Coaches >= VerdictRule.FewestCoaches && Months >= VerdictRule.FewestMonths && Reps >= FewestReps;

    /// <summary>The kinds that were due of anybody, in their order.</summary>
    public IReadOnlyList<Kind> Kinds
    {
        get
        {
            var kinds = new HashSet<Kind>();
            IEnumerable<Kind>? last = null;
            foreach (var row in Rows)
                // Neighbours mostly share what they have.
                if (!ReferenceEquals(last, row.ByKind.Keys)) kinds.UnionWith(last = row.ByKind.Keys);
            return [.. kinds.Order()];
        }
    }

    /// <summary>By what a stored value is multiplied to be an outcome: ratios are in points of a hundred.</summary>
    public static double Scale(string metric) => IsRatio(metric) ? 100 : 1;

    /// <summary>The panel as it is exported: that of rung 2, and beside it tenure and each kind, which the other rungs need.</summary>
    public Panel ToPanel()
    {
        var rows = Lagged().Rows;
        return Kinds.Aggregate(
            EffectRungs.PanelOf(rows).Regress("tenure_months", [.. rows.Select(row => (double)row.TenureMonths)]),
            (panel, kind) => panel.Regress(EffectRungs.ColumnOf(kind), [.. rows.Select(row => row.ByKind.TryGetValue(kind, out var share) ? share : double.NaN)]));
    }

    /// <summary>True where the metric is a ratio, whose outcome is in points of a hundred.</summary>
    public static bool IsRatio(string metric) => metric is Results.Metrics.WinRate or Results.Metrics.QuotaAttainment;

    /// <summary>
    /// The panel of the lag asked about: each result beside the coaching of so many months before, and the coach of then.
    /// Results without a month of coaching there are left out.
    /// </summary>
    public EffectPanel Lagged()
    {
        if (Question.Lag == 0) return this;
        var at = Rows.ToDictionary(row => (row.Rep, row.Month));
        return this with
        {
            Rows = [.. Rows.Select(row => at.TryGetValue((row.Rep, row.Month.AddMonths(-Question.Lag)), out var before)
                ? row with { Coach = before.Coach, Consistency = before.Consistency, ByKind = before.ByKind } : null).OfType<EffectRow>()],
        };
    }

    /// <summary>A short name of everything the study of this panel rests on: equal panels have equal ones, whatever else was saved.</summary>
    public string Fingerprint()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes(Question.Key));
        var bytes = new ArrayBufferWriter<byte>(1 << 16);
        foreach (var row in Rows)
        {
            row.Rep.Value.TryWriteBytes(bytes.GetSpan(16));
            bytes.Advance(16);
            row.Coach.Value.TryWriteBytes(bytes.GetSpan(16));
            bytes.Advance(16);
            foreach (var number in (double[])[row.Month.DayNumber, row.TenureMonths, row.Outcome, row.Consistency, .. row.ByKind.Values])
            {
                BinaryPrimitives.WriteDoubleLittleEndian(bytes.GetSpan(8), number);
                bytes.Advance(8);
            }
            if (bytes.WrittenCount < 1 << 15) continue;
            hash.AppendData(bytes.WrittenSpan);
            bytes.ResetWrittenCount();
        }
        hash.AppendData(bytes.WrittenSpan);
        return Convert.ToHexString(hash.GetHashAndReset());
    }

    /// <summary>Builds the panel.</summary>
    public static EffectPanel Of(EffectRecords records, EffectQuestion question)
    {
        var rows = new List<EffectRow>(records.Results.Count);
        var known = Array.Empty<Kind>();
        foreach (var result in records.Results)
        {
            var month = new DayRange(result.Month, result.Month.AddMonths(1).AddDays(-1));
            if (month.Last >= records.Today || !question.Holds(month.From)) continue;
            if (result.Parts[question.Metric] is not { } value || records.Tree.LineOf(result.PersonId, month.Last) is not { } line) continue;
            if (question.Below is { } leader && !records.Tree.IsBelow(result.PersonId, leader, month.Last)) continue;
            var kinds = records.Counts(result.PersonId, month);
            if (Consistency.Over(kinds, records.Weights) is not { } share) continue;
            rows.Add(new EffectRow(
                result.PersonId, month.From, line.Coach, TenureOf(records, result.PersonId, month.From),
                (double)value * Scale(question.Metric), 10 * (double)share,
                SharesOf(kinds, ref known)));
        }
        return new EffectPanel(question, AreInOrder(rows) ? rows : [.. rows.OrderBy(row => row.Rep.Value).ThenBy(row => row.Month)]);
    }

    // Most rows have the kinds of the row before, and share them.
    private static KindShares SharesOf(IReadOnlyList<(Kind Kind, Counts Counts)> counts, ref Kind[] known)
    {
        var values = new double[counts.Count];
        var same = known.Length == counts.Count;
        for (var at = 0; at < values.Length; at++)
        {
            values[at] = 10 * (double)counts[at].Counts.Consistency!.Value;
            same = same && known[at] == counts[at].Kind;
        }
        if (!same) known = [.. counts.Select(pair => pair.Kind)];
        return new KindShares(known, values);
    }

    private static bool AreInOrder(List<EffectRow> rows)
    {
        for (var at = 1; at < rows.Count; at++)
            if (rows[at - 1].Rep.Value.CompareTo(rows[at].Rep.Value) is var order && (order > 0 || (order == 0 && rows[at - 1].Month > rows[at].Month))) return false;
        return true;
    }

    private static int TenureOf(EffectRecords records, PersonId rep, DateOnly month)
    {
        var start = records.Starts.TryGetValue(rep, out var day) ? day : records.Tree.LinesOf(rep)[0].Days.From;
        return Math.Max(0, ((month.Year - start.Year) * 12) + month.Month - start.Month);
    }
}
