using System.Globalization;

namespace Touchline.Statistics;

/// <summary>The R script of a power simulation, with base R alone.</summary>
internal static class PowerScript
{
    internal static string Of(Fit fit, Factor cluster, string term, double factor, PowerOptions options)
    {
        var sample = fit.Within.Sample;
        var dummies = sample.Effects.Select(effect => $"factor({Show.RName(effect.Name)})");
        var others = fit.Terms.Where(name => name != term && name != Within.Intercept).Select(Show.RName).Concat(dummies).DefaultIfEmpty("1");
        return string.Join('\n',
            Show.ReadPanel,
            $"Z <- model.matrix(~ {string.Join(" + ", others)}, d); x <- d[[{RegressionText.Quote(term)}]]; g <- factor(d[[{RegressionText.Quote(cluster.Name)}]])",
            "z <- lm.fit(Z, x)$residuals",
            $"e <- lm.fit(cbind(Z, x), d[[{RegressionText.Quote(sample.Panel.OutcomeName)}]])$residuals",
            $"s <- tapply(z * e, g, sum); q <- tapply(z^2, g, sum); S <- sum(q); G <- nlevels(g); f <- {Show.Exact(factor)}",
            $"set.seed({(options.Seed % 2_147_483_647).ToString(CultureInfo.InvariantCulture)})   # R's own random numbers: agrees up to simulation error",
            $"sim <- replicate({options.Simulations.ToString(CultureInfo.InvariantCulture)}, {{ v <- sqrt(f) * rnorm(G) * s; n <- sum(v) / S; c(n, sqrt(f * sum((v - n * q)^2)) / S * qt(.975, G - 1)) }})",
            "power <- function(effect) mean(abs(effect + sim[1, ]) > sim[2, ])",
            $"uniroot(function(effect) power(effect) - {Show.Exact(options.Target)}, c(0, 20 * mean(sim[2, ])))$root   # the smallest detectable effect") + "\n";
    }
}
