using Touchline.Statistics;

namespace Touchline.Model.Effect;

/// <summary>What is true in a simulated organisation. Shares are 0 to 1; results are in points of quota.</summary>
public sealed record SimulationTruth
{
    /// <summary>Coaches, at least 1.</summary>
    public int Coaches { get; init; } = 40;

    /// <summary>Reps of each coach, at least 1.</summary>
    public int RepsPerCoach { get; init; } = 7;

    /// <summary>Months, at least 1.</summary>
    public int Months { get; init; } = 18;

    /// <summary>The true effect: points of quota attainment for ten points more of consistency in the same month.</summary>
    public double Effect { get; init; } = 2;

    /// <summary>How strongly a weak month makes the coach spend more time on the rep in the next; 0 is not at all, 1 strongly.</summary>
    public double ReverseCausality { get; init; }

    /// <summary>How strongly a good coach both coaches more and has better reps; 0 is not at all, 1 strongly.</summary>
    public double CommonCause { get; init; } = 0.5;

    /// <summary>How strongly results go with the season.</summary>
    public double Seasonality { get; init; } = 1;

    /// <summary>How much newcomers sell less in their first months.</summary>
    public double RampUp { get; init; } = 1;

    /// <summary>Share of reps who join or leave within the time.</summary>
    public double Turnover { get; init; } = 0.2;

    /// <summary>Share of coaching that is not logged, which differs from coach to coach.</summary>
    public double MissingLogs { get; init; }

    /// <summary>How much of a rep's effect reaches team mates.</summary>
    public double SpillOver { get; init; }

    /// <summary>Share of coaches who coach seldom until a month in which they begin to coach in standard; 0 is nobody.</summary>
    public double Adopting { get; init; }

    /// <summary>Fixes every draw.</summary>
    public ulong Seed { get; init; } = 2015;
}

/// <summary>
/// A generator of rep-months with a known effect, to see whether the ladder finds it. Its parts also make the demo
/// organisation's coaching and results.
/// </summary>
public sealed class SimulatedOrganisation
{
    private readonly SimulationTruth _truth;
    private readonly Rng _random;

    /// <param name="truth">What is true.</param>
    public SimulatedOrganisation(SimulationTruth truth)
    {
        _truth = truth;
        _random = new Rng(truth.Seed);
    }

    /// <summary>Months that are weak and strong, in points of quota; January first.</summary>
    public static IReadOnlyList<double> Season { get; } = [-9, -6, 8, -3, 0, 9, -10, -12, 8, 0, 3, 12];

    /// <summary>What a newcomer sells less, in points of quota, after so many months: a half after three, nothing after a year.</summary>
    public static double Ramp(int tenureMonths) => -35 * Math.Exp(-tenureMonths / 3.0);

    /// <summary>Draws the panel as Effect would see it: what is not logged is not in it.</summary>
    public EffectPanel Panel()
    {
        var rows = new List<EffectRow>();
        var first = new DateOnly(2024, 1, 1);
        for (var coach = 0; coach < _truth.Coaches; coach++) AddTeam(rows, new PersonId(Id(1, coach)), first, coach);
        return new EffectPanel(new EffectQuestion(Results.Metrics.QuotaAttainment), rows);
    }

    private void AddTeam(List<EffectRow> rows, PersonId coach, DateOnly first, int number)
    {
        var quality = _random.NextNormal();
        var diligence = 6 + (_truth.CommonCause * 1.2 * quality) + (0.8 * _random.NextNormal());
        var begins = _truth.Adopting > 0 && _random.NextDouble() < _truth.Adopting ? 4 + _random.NextInt(Math.Max(1, _truth.Months - 7)) : int.MaxValue;
        if (_truth.Adopting > 0) diligence -= 1.5;
        var unlogged = _truth.MissingLogs * 2 * _random.NextDouble();
        var reps = Enumerable.Range(0, _truth.RepsPerCoach).Select(rep => Hire(number, rep, quality)).ToArray();
        for (var month = 0; month < _truth.Months; month++)
        {
            var there = reps.Where(rep => month >= rep.Joins && month <= rep.Leaves).ToArray();
            foreach (var rep in there) rep.Coach(Math.Clamp(diligence + (month >= begins ? 4 : 0) + rep.Wave(_random.NextNormal()) - (_truth.ReverseCausality * 0.06 * rep.LastShock), 0, 10));
            var teamMean = there.Length == 0 ? 0 : there.Average(rep => rep.Coached);
            var teamShock = 4 * _random.NextNormal();
            foreach (var rep in there)
            {
                rep.LastShock = 18 * _random.NextNormal();
                var tenure = month - rep.Joins + rep.Before;
                var result = 70 + rep.Talent + (_truth.Seasonality * Season[month % 12]) + (_truth.RampUp * Ramp(tenure))
                    + (_truth.Effect * rep.Coached) + (_truth.SpillOver * _truth.Effect * teamMean) + teamShock + rep.LastShock;
                rows.Add(new EffectRow(rep.Id, first.AddMonths(month), coach, tenure, result, rep.Coached * (1 - unlogged), new Dictionary<Sessions.Kind, double>()));
            }
        }
    }

    private SimulatedRep Hire(int coach, int rep, double quality)
    {
        var moves = _random.NextDouble() < _truth.Turnover;
        var joins = moves && _random.NextDouble() < 0.6 ? _random.NextInt(_truth.Months) : 0;
        var leaves = moves && joins == 0 ? _random.NextInt(_truth.Months) : _truth.Months - 1;
        return new SimulatedRep(new PersonId(Id(2, (coach * 1000) + rep)), joins, leaves, joins == 0 ? 3 + _random.NextInt(60) : 0, (12 * _random.NextNormal()) + (_truth.CommonCause * 10 * quality));
    }

    private static Guid Id(int kind, int number) => new(kind, 0, 0, [0, 0, 0, 0, (byte)(number >> 24), (byte)(number >> 16), (byte)(number >> 8), (byte)number]);

    private sealed class SimulatedRep(PersonId id, int joins, int leaves, int before, double talent)
    {
        private double _wave;

        public PersonId Id { get; } = id;

        public int Joins { get; } = joins;

        public int Leaves { get; } = leaves;

        public int Before { get; } = before;

        public double Talent { get; } = talent;

        public double Coached { get; private set; }

        public double LastShock { get; set; }

        public void Coach(double consistency) => Coached = consistency;

        // Attention comes and goes over months rather than days.
        public double Wave(double draw) => _wave = (0.5 * _wave) + (1.6 * draw);
    }
}
