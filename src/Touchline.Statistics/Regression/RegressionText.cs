using System.Globalization;

namespace Touchline.Statistics;

/// <summary>A regression's name and its R script.</summary>
internal static class RegressionText
{
    internal static string Method(Fit fit, CovarianceKind kind)
    {
        var sample = fit.Within.Sample;
        var effects = sample.Effects.Length == 0 ? "OLS" : $"OLS with fixed effects ({string.Join(", ", sample.Effects.Select(effect => effect.Name))})";
        var clusters = string.Join(" and ", sample.Clusters.Select(cluster => cluster.Name));
        return effects + kind switch
        {
            CovarianceKind.Iid => ", iid standard errors",
            CovarianceKind.Hc1 => ", HC1 standard errors",
            CovarianceKind.Cluster0 => $", CR0 standard errors by {clusters}",
            CovarianceKind.Cluster1 => $", CR1 standard errors by {clusters}",
            CovarianceKind.Cluster2 => $", CR2 standard errors by {clusters}",
            CovarianceKind.ArellanoHc0 => ", Arellano's standard errors (HC0)",
            _ => ", Arellano's standard errors (sss)",
        };
    }

    internal static string Script(Fit fit, Covariance covariance)
    {
        var sample = fit.Within.Sample;
        var terms = sample.Names.Select(Show.RName).DefaultIfEmpty("1").ToArray();
        var effects = sample.Effects.Select(effect => Show.RName(effect.Name)).ToArray();
        var dummies = effects.Select(effect => $"factor({effect})");
        var outcome = Show.RName(sample.Panel.OutcomeName);
        var lines = new List<string>
        {
            Show.ReadPanel,
            $"# With fixest: feols({outcome} ~ {string.Join(" + ", terms)}{(effects.Length > 0 ? " | " + string.Join(" + ", effects) : "")}, d)",
        };
        if (fit.Within.Options.DropSingletons)
            lines.Add("# Rows that stand alone in an effect were left out here; take them out of d first.");
        if (covariance.Kind is CovarianceKind.ArellanoHc0 or CovarianceKind.ArellanoSss)
            lines.AddRange(Arellano(fit, covariance, terms, effects, outcome));
        else
            lines.AddRange(Dummies(fit, covariance, $"{outcome} ~ {string.Join(" + ", terms.Concat(dummies))}"));
        return string.Join('\n', lines) + "\n";
    }

    private static IEnumerable<string> Dummies(Fit fit, Covariance covariance, string formula)
    {
        var clusters = fit.Within.Sample.Clusters.Select(cluster => $"d[[{Quote(cluster.Name)}]]").ToArray();
        var names = string.Join(", ", fit.Terms.Select(Quote));
        yield return $"fit <- lm({formula}, d)   # dummies for every effect: slow beyond some thousand levels";
        yield return $"keep <- c({names}); bare <- function(names) gsub(\"`\", \"\", names, fixed = TRUE)";
        if (covariance.Kind == CovarianceKind.Cluster2)
        {
            yield return "library(clubSandwich)";
            yield return $"r <- as.data.frame(coef_test(fit, vcov = \"CR2\", cluster = {clusters[0]}))";
            yield return "r[match(keep, bare(rownames(r))), ]";
            yield break;
        }

        yield return covariance.Kind switch
        {
            CovarianceKind.Iid => "V <- vcov(fit)",
            CovarianceKind.Hc1 => "V <- sandwich::vcovHC(fit, type = \"HC1\")",
            _ => $"V <- {covariance.SmallSampleFactor.ToString("R", CultureInfo.InvariantCulture)} * sandwich::vcovCL(fit, "
                + $"cluster = data.frame({string.Join(", ", clusters)}), type = \"HC0\", cadjust = FALSE)   # the factor is G/(G-1) (n-1)/(n-K)",
        };
        yield return "b <- coef(fit)[match(keep, bare(names(coef(fit))))]; se <- sqrt(diag(V)[match(keep, bare(rownames(V)))])";
        yield return $"df <- {Show.Exact(covariance.DegreesOfFreedom.DefaultIfEmpty(1).First())}";
        yield return "cbind(b, se, t = b / se, p = 2 * pt(-abs(b / se), df), low = b - qt(.975, df) * se, high = b + qt(.975, df) * se)";
    }

    private static IEnumerable<string> Arellano(Fit fit, Covariance covariance, string[] terms, string[] effects, string outcome)
    {
        yield return "library(plm)";
        yield return $"fit <- plm({outcome} ~ {string.Join(" + ", terms)}, d, index = c({string.Join(", ", fit.Within.Sample.Effects.Select(effect => Quote(effect.Name)))}), "
            + $"model = \"within\", effect = \"{(effects.Length > 1 ? "twoways" : "individual")}\")";
        yield return $"V <- vcovHC(fit, method = \"arellano\", type = \"{(covariance.Kind == CovarianceKind.ArellanoHc0 ? "HC0" : "sss")}\")";
        yield return "cbind(b = coef(fit), se = sqrt(diag(V)))";
    }

    internal static string Quote(string text) =>
        "\"" + text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal) + "\"";
}
