using System.Globalization;

namespace Touchline.Statistics;

/// <summary>The R script of a wild cluster restricted bootstrap, with base R alone.</summary>
internal static class WildScript
{
    internal static string Of(Fit fit, Factor cluster, string term, WildOptions options, bool enumerated, Interval? ends)
    {
        var sample = fit.Within.Sample;
        var others = string.Join(", ", fit.Terms.Where(name => name != term && name != Within.Intercept).Select(RegressionText.Quote));
        var effects = string.Join(" + ", sample.Effects.Select(effect => $"factor({Show.RName(effect.Name)})").DefaultIfEmpty("1"));
        var once = !options.Reabsorb && sample.Effects.Length > 0;
        var weights = enumerated ? "as.matrix(expand.grid(rep(list(c(1, -1)), G)))"
            : $"matrix(sample({(options.Weights == WildWeights.Rademacher ? "c(-1, 1)" : "c(-1, 1) %x% sqrt(1:3 / 2)")}, G * {options.Draws.ToString(CultureInfo.InvariantCulture)}, TRUE), ncol = G)";
        return string.Join('\n',
            Show.ReadPanel,
            $"y <- d[[{RegressionText.Quote(sample.Panel.OutcomeName)}]]; x <- d[[{RegressionText.Quote(term)}]]; Z <- as.matrix(d[c({others})])",
            $"D <- model.matrix(~ {effects}, d); off <- function(v, D) if (length(v) && length(D)) lm.fit(D, v)$residuals else v",
            once ? "y <- off(y, D); x <- off(x, D); Z <- as.matrix(off(Z, D))   # the effects are partialled out once" : "Z <- cbind(D, Z)",
            $"g <- factor(d[[{RegressionText.Quote(cluster.Name)}]]); G <- nlevels(g)",
            "z <- off(x, Z)          # the regressor of interest less all others",
            "full <- qr(cbind(Z, x))",
            "t0 <- function(y) { e <- qr.resid(full, y); sum(z * y) / sqrt(sum(rowsum(z * e, g)^2)) }",
            enumerated ? "# every sign vector" : $"set.seed({(options.Seed % 2_147_483_647).ToString(CultureInfo.InvariantCulture)})   # R's own random numbers: the p-value agrees up to simulation error",
            $"W <- {weights}",
            "p <- function(b) { r <- off(y - b * x, Z)   # residuals under the null of an effect b",
            "  ts <- apply(W, 1, function(w) t0(r * w[g])); t <- abs(t0(y - b * x))",
            enumerated ? "  mean(abs(ts) >= t * (1 - 1e-9)) }" : "  (1 + sum(abs(ts) >= t * (1 - 1e-9))) / (1 + nrow(W)) }",
            "print(c(p = p(0)))",
            ends is { } interval ? $"print(c(p.low = p({Show.Exact(interval.Low)}), p.high = p({Show.Exact(interval.High)})))   # 0.05 where the interval ends" : "# the interval is not bounded, or was not asked for") + "\n";
    }
}
