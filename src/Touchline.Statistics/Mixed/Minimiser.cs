namespace Touchline.Statistics;

/// <summary>Minimises a smooth function of a few parameters: the simplex of Nelder and Mead (1965), then Newton steps on five-point differences.</summary>
internal static class Minimiser
{
    /// <summary>The minimum found and whether the last Newton step was negligible. The function is infinite where it is not defined.</summary>
    internal static (double[] At, bool Converged) Run(Func<double[], double> function, double[] start)
    {
        var at = Simplex(function, start, 0.5);
        at = Simplex(function, at, 0.1);
        for (var step = 0; step < 30; step++)
        {
            var (gradient, curvature) = Differences(function, at);
            if (curvature.SolvePositive(gradient) is not { } solved)
                return (at, false);
            var length = 1.0;
            var here = function(at);
            double[] next = at;
            for (; length > 1e-3; length /= 2)
            {
                next = [.. at.Select((value, i) => value - length * solved.Solution[i])];
                if (function(next) <= here + 1e-10 * Math.Abs(here))
                    break;
            }

            var moved = at.Select((value, i) => Math.Abs(next[i] - value) / (Math.Abs(value) + 1e-3)).Max();
            at = next;
            if (moved < 1e-8)
                return (at, true);
        }

        return (at, false);
    }

    private static (double[] Gradient, Square Curvature) Differences(Func<double[], double> function, double[] at)
    {
        var size = at.Length;
        double[] steps = [.. at.Select(value => 2e-3 * (Math.Abs(value) + 1e-2))];
        double At(int i, double a, int j, double b)
        {
            double[] moved = [.. at];
            moved[i] += a * steps[i];
            moved[j] += b * steps[j];
            return function(moved);
        }

        var here = function(at);
        var gradient = new double[size];
        var curvature = new Square(size);
        for (var i = 0; i < size; i++)
        {
            double p1 = At(i, 1, i, 0), m1 = At(i, -1, i, 0), p2 = At(i, 2, i, 0), m2 = At(i, -2, i, 0);
            gradient[i] = (8 * (p1 - m1) - (p2 - m2)) / (12 * steps[i]);
            curvature[i, i] = (p1 - 2 * here + m1) / (steps[i] * steps[i]);
            for (var j = 0; j < i; j++)
            {
                curvature[i, j] = curvature[j, i] =
                    (At(i, 1, j, 1) - At(i, 1, j, -1) - At(i, -1, j, 1) + At(i, -1, j, -1)) / (4 * steps[i] * steps[j]);
            }
        }

        return (gradient, curvature);
    }

    private static double[] Simplex(Func<double[], double> function, double[] start, double spread)
    {
        var size = start.Length;
        var points = Enumerable.Range(0, size + 1).Select(corner => start.Select((value, i) => value + (i == corner - 1 ? spread * (Math.Abs(value) + 0.1) : 0)).ToArray())
            .Select(at => (At: at, Value: function(at))).ToArray();
        for (var step = 0; step < 400 * size; step++)
        {
            Array.Sort(points, (a, b) => a.Value.CompareTo(b.Value));
            if (points[^1].Value - points[0].Value <= 1e-9 * (Math.Abs(points[0].Value) + 1e-9))
                break;
            double[] centre = [.. Enumerable.Range(0, size).Select(i => points[..^1].Average(point => point.At[i]))];
            (double[] At, double Value) Along(double factor)
            {
                double[] moved = [.. centre.Select((value, i) => value + factor * (points[^1].At[i] - value))];
                return (moved, function(moved));
            }

            var reflected = Along(-1);
            if (reflected.Value < points[0].Value && Along(-2) is var expanded)
                points[^1] = expanded.Value < reflected.Value ? expanded : reflected;
            else if (reflected.Value < points[^2].Value)
                points[^1] = reflected;
            else if (Along(0.5) is var inner && inner.Value < points[^1].Value)
                points[^1] = inner;
            else
                points = [points[0], .. points[1..].Select(point => point.At.Select((value, i) => 0.5 * (value + points[0].At[i])).ToArray()).Select(at => (at, function(at)))];
        }

        return points.MinBy(point => point.Value).At;
    }
}
