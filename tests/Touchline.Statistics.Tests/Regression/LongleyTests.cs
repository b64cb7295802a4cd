using Xunit;

namespace Touchline.Statistics.Tests.Regression;

/// <summary>Longley's (1967) nearly collinear data, certified values of NIST's Statistical Reference Datasets; 1e-8 relative, as the data allow about that in doubles.</summary>
public sealed class LongleyTests
{
    private static readonly double[] Employed =
        [60323, 61122, 60171, 61187, 63221, 63639, 64989, 63761, 66019, 67857, 68169, 66513, 68655, 69564, 69331, 70551];

    private static readonly double[][] Regressors =
    [
        [83.0, 88.5, 88.2, 89.5, 96.2, 98.1, 99.0, 100.0, 101.2, 104.6, 108.4, 110.8, 112.6, 114.2, 115.7, 116.9],
        [234289, 259426, 258054, 284599, 328975, 346999, 365385, 363112, 397469, 419180, 442769, 444546, 482704, 502601, 518173, 554894],
        [2356, 2325, 3682, 3351, 2099, 1932, 1870, 3578, 2904, 2822, 2936, 4681, 3813, 3931, 4806, 4007],
        [1590, 1456, 1616, 1650, 3099, 3594, 3547, 3350, 3048, 2857, 2798, 2637, 2552, 2514, 2572, 2827],
        [107608, 108632, 109773, 110929, 112075, 113270, 115094, 116219, 117388, 118734, 120445, 121950, 123366, 125368, 127852, 130081],
        [1947, 1948, 1949, 1950, 1951, 1952, 1953, 1954, 1955, 1956, 1957, 1958, 1959, 1960, 1961, 1962],
    ];

    [Fact]
    public void Nearly_collinear_regressors_keep_eight_digits()
    {
        double[] coefficients = [-3482258.63459582, 15.0618722713733, -0.358191792925910E-01, -2.02022980381683, -1.03322686717359, -0.511041056535807E-01, 1829.15146461355];
        double[] errors = [890420.383607373, 84.9149257747669, 0.334910077722432E-01, 0.488399681651699, 0.214274163161675, 0.226073200069370, 455.478499142212];
        var panel = Panel.Of("employed", Employed);
        for (var i = 0; i < Regressors.Length; i++)
            panel = panel.Regress($"x{i + 1}", Regressors[i]);
        var estimate = RegressionEstimate.Of(panel, CovarianceKind.Iid);
        for (var i = 0; i < coefficients.Length; i++)
        {
            Assert.Equal(1, estimate.Coefficients[i].Value / coefficients[i], 1e-8);
            Assert.Equal(1, estimate.Coefficients[i].StandardError!.Value / errors[i], 1e-8);
        }
    }
}
