using System.Globalization;
using Touchline.Statistics;

namespace Touchline.Model.Effect;

/// <summary>The R script beside the exported panel: it gives the numbers of the screen again, with base R and sandwich.</summary>
internal static class EffectScript
{
    // Written once for every rung: effects are swept out by turns, as dummies are slow beyond some thousand reps.
    private const string Tools = """
        # ---- Every other rung, with base R alone ----
        t95 <- function(value, se, df) cbind(effect = value, low = value - qt(.975, df) * se, high = value + qt(.975, df) * se, p = 2 * pt(-abs(value / se), df))
        absorb <- function(v, d) { for (turn in 1:10000) { w <- v - ave(v, d$rep); w <- w - ave(w, d$month)
          if (max(abs(w - v)) <= 1e-12 * max(abs(w), 1e-300)) break; v <- w }; w }
        nested <- function(inner, outer) all(tapply(outer, inner, function(v) length(unique(v))) == 1)
        cr1 <- function(X, d) {   # rep and month absorbed, CR1 by coach, t with G - 1
          A <- apply(as.matrix(X), 2, absorb, d); A <- A[, apply(A, 2, function(v) sum(v^2)) > 1e-12, drop = FALSE]; q <- qr(A)
          A <- A[, sort(q$pivot[seq_len(q$rank)]), drop = FALSE]; y <- absorb(d$result, d); B <- solve(crossprod(A)); b <- drop(B %*% crossprod(A, y)); e <- y - drop(A %*% b)
          G <- length(unique(d$coach)); n <- nrow(d)
          K <- ncol(A) + 1 + sum(sapply(c("rep", "month"), function(f) if (nested(d[[f]], d$coach)) 0 else length(unique(d[[f]])) - 1))
          V <- B %*% crossprod(rowsum(A * e, d$coach)) %*% B * G / (G - 1) * (n - 1) / (n - K)
          list(b = b, V = V, df = G - 1) }
        along <- function(f, L) t95(drop(L %*% f$b), sqrt(pmax(0, rowSums((L %*% f$V) * L))), f$df)
        joint <- function(f, L) { v <- L %*% f$b; F <- drop(t(v) %*% solve(L %*% f$V %*% t(L)) %*% v) / nrow(L); c(F = F, p = pf(F, nrow(L), f$df, lower.tail = FALSE)) }
        boot <- function(x, d, draws = 9999) {   # p of any effect b by the wild bootstrap, the null imposed, effects absorbed anew in each draw
          x <- absorb(x, d); y <- absorb(d$result, d); S <- sum(x^2); g <- factor(d$coach); G <- nlevels(g); value <- sum(x * y) / S
          se <- sqrt(sum(rowsum(x * (y - value * x), g)^2)) / S
          answers <- function(r) sapply(levels(g), function(l) { own <- r * (g == l); rowsum(x * (absorb(own, d) - x * sum(x * own) / S), g) })
          ny <- rowsum(x * y, g); nx <- rowsum(x * x, g); Ay <- answers(y); Ax <- answers(x)
          W <- if (2^G <= draws) as.matrix(expand.grid(rep(list(c(1, -1)), G))) else matrix(sample(c(-1, 1) %x% sqrt(1:3 / 2), G * draws, TRUE), ncol = G)
          function(b) { ts <- abs(drop(W %*% (ny - b * nx))) / sqrt(rowSums((W %*% t(Ay - b * Ax))^2)); t0 <- abs(value - b) / se
            if (2^G <= draws) mean(ts >= t0 * (1 - 1e-9)) else (1 + sum(ts >= t0 * (1 - 1e-9))) / (1 + draws) } }

        """;

    internal static string Of(EffectStudy study)
    {
        if (study.Within is not { } within) return "";
        var parts = new List<string>
        {
            "all <- read.csv(\"panel.csv\", check.names = FALSE, na.strings = \"\")\nd <- all[c(\"result\", \"consistency_10\", \"rep\", \"month\", \"coach\")]\n\n# ---- All together ----",
            OnSameRows(within.Estimate.ToRScript()),
        };
        if (within.Wild is { } wild) parts.Add("# With fewer than 30 coaches the interval shown is the bootstrap's\n" + OnSameRows(wild.ToRScript()));
        if (study.Power is { HasResult: true } power) parts.Add("# ---- What these data would find ----\n" + OnSameRows(power.ToRScript()));
        parts.Add(Tools + Correlations + Kinds(study) + Timing(study) + Dose(study) + Who);
        return string.Join('\n', parts);
    }

    // The library's scripts begin with the two lines that read the panel; here it is read already, and its other columns may have gaps.
    private static string OnSameRows(string script) => string.Join('\n', script.Split('\n').Skip(2));

    private const string Correlations = """
        cat("\nCorrelation\n"); x <- d$consistency_10; y <- d$result; n <- nrow(d); r <- cor(x, y, method = "spearman")
        print(rbind(pearson = c(cor(x, y), cor.test(x, y)$conf.int), spearman = c(r, tanh(atanh(r) + c(-1, 1) * qnorm(.975) * sqrt((1 + r^2 / 2) / (n - 3))))))

        """;

    private static string Kinds(EffectStudy study)
    {
        if (study.Kinds.Count == 0) return "";
        var few = study.Kinds[0].Wild is not null;
        var names = string.Join(", ", study.Kinds.Select(kind => $"\"{EffectRungs.ColumnOf(kind.Kind!.Value)}\""));
        string Ends(Func<Interval, double> end) => string.Join(", ", study.Kinds.Select(kind => kind.Interval is { } interval ? Exact(end(interval)) : "NA"));
        return $"cat(\"\\nBy kind\\n\"); kinds <- c({names})\n" + (few
            ? $"low <- c({Ends(interval => interval.Low)}); high <- c({Ends(interval => interval.High)})   # where the screen's intervals end: p is 0.05 there, up to simulation error\n"
                + "set.seed(1); byKind <- t(sapply(seq_along(kinds), function(i) { e <- all[!is.na(all[[kinds[i]]]), ]; p <- boot(e[[kinds[i]]], e)\n"
                + "  c(effect = unname(cr1(e[kinds[i]], e)$b), p = p(0), p.at.low = p(low[i]), p.at.high = p(high[i])) }))\n"
            : "byKind <- t(sapply(kinds, function(kind) { e <- all[!is.na(all[[kind]]), ]; f <- cr1(e[kind], e); along(f, diag(1))[1, ] })); colnames(byKind) <- c(\"effect\", \"low\", \"high\", \"p\")\n")
            + "rownames(byKind) <- kinds; print(cbind(byKind, adjusted = p.adjust(byKind[, \"p\"], \"BH\")))\n\n";
    }

    private static string Timing(EffectStudy study) => study.Panel.Question.Lag > 0
        ? "# Before or after is always of the same month and those around it: export it with coaching that counts in the same month.\n\n"
        : """
        cat("\nBefore or after\n"); when <- as.integer(substr(d$month, 7, 10)) * 12 + as.integer(substr(d$month, 1, 2))
        moved <- sapply(-1:3, function(s) d$consistency_10[match(paste(d$rep, when - s), paste(d$rep, when))]); colnames(moved) <- c("after", "same", paste(1:3, "before"))
        known <- complete.cases(moved); timing <- cr1(moved[known, ], d[known, ]); print(along(timing, diag(5)))
        print(rbind(same.and.before = joint(timing, diag(5)[2:5, ]), check = joint(timing, diag(5)[1, , drop = FALSE])))


        """;

    private static string Dose(EffectStudy study)
    {
        if (study.Dose?.Spline is not { } spline) return "";
        return $"cat(\"\\nHow much is enough\\n\"); k <- c({string.Join(", ", spline.Knots.Select(Exact))}); m <- length(k); third <- function(v) pmax(v, 0)^3\n"
            + """
            basis <- function(x) cbind(x, matrix(sapply(seq_len(m - 2), function(j) (third(x - k[j]) - third(x - k[m - 1]) * (k[m] - k[j]) / (k[m] - k[m - 1])
              + third(x - k[m]) * (k[m - 1] - k[j]) / (k[m] - k[m - 1])) / (k[m] - k[1])^2), length(x)))
            dose <- cr1(basis(d$consistency_10), d); at <- seq(min(d$consistency_10), max(d$consistency_10), length.out = 41)
            print(cbind(dose = at, along(dose, sweep(basis(at), 2, drop(basis(median(d$consistency_10)))))))
            print(c(bend = joint(dose, diag(m - 1)[-1, , drop = FALSE])))


            """;
    }

    private const string Who = """
        who <- function(e, group) {   # one slope for each group of at least five reps, beside the groups' own levels
          reps <- tapply(e$rep, group, function(v) length(unique(v))); many <- reps[group] >= 5; e <- e[many, ]; group <- group[many]
          groups <- unique(group); own <- sapply(groups, function(g) (group == g) * e$consistency_10); f <- cr1(cbind(own, sapply(groups[-1], function(g) +(group == g))), e)
          k <- length(groups); L <- diag(length(f$b))[seq_len(k), , drop = FALSE]; r <- along(f, L); rownames(r) <- groups; print(cbind(r, adjusted = p.adjust(r[, "p"], "BH")))
          if (k > 1) print(c(differ = joint(f, sweep(L[-1, , drop = FALSE], 2, L[1, ])))) }
        cat("\nBy tenure\n"); who(d, ifelse(all$tenure_months < 6, "first half year", ifelse(all$tenure_months < 24, "half a year to two years", "two years and more")))
        cat("\nBy prior results\n"); e <- d[order(substr(d$month, 7, 10), substr(d$month, 1, 2)), ]
        before <- ave(e$result, e$rep, FUN = function(v) ifelse(seq_along(v) > 3, (cumsum(v) - v) / pmax(1, seq_along(v) - 1), NA))
        e <- e[!is.na(before), ]; before <- before[!is.na(before)]; ends <- sort(before)[floor(c(1, 2) * length(before) / 3) + 1]
        if (nrow(e) >= 30) who(e, ifelse(before < ends[1], "strugglers", ifelse(before < ends[2], "core", "stars")))

        """;

    private static string Exact(double value) => value.ToString("R", CultureInfo.InvariantCulture);
}
