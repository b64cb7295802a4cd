namespace Touchline.Statistics;

/// <summary>Multiplication by the relative covariance factors Λ.</summary>
internal static class RelativeScale
{
    /// <summary>Multiplies the random rows and columns by their relative factors and adds the identity to them.</summary>
    internal static void Apply(MixedDesign design, Square[] roots, Square matrix)
    {
        for (var factor = 1; factor < roots.Length; factor++)
        {
            var width = design.Widths[factor];
            var end = design.Starts[factor] + design.Factors[factor].Levels * width;
            for (var start = design.Starts[factor]; start < end; start += width)
            {
                for (var other = 0; other < matrix.Size; other++)
                {
                    var column = Times(roots[factor], [.. Enumerable.Range(0, width).Select(i => matrix[other, start + i])]);
                    for (var i = 0; i < width; i++)
                        matrix[other, start + i] = column[i];
                }

                for (var other = 0; other < matrix.Size; other++)
                {
                    var row = Times(roots[factor], [.. Enumerable.Range(0, width).Select(i => matrix[start + i, other])]);
                    for (var i = 0; i < width; i++)
                        matrix[start + i, other] = row[i];
                }

                for (var i = 0; i < width; i++)
                    matrix[start + i, start + i] += 1;
            }
        }
    }

    /// <summary>Λ'v.</summary>
    internal static double[] Times(Square root, double[] vector) => root.Size == 1 ? [root[0, 0] * vector[0]] : root.Transposed().Times(vector);
}
