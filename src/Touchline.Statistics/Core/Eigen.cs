namespace Touchline.Statistics;

/// <summary>Eigenvalues and eigenvectors of a small symmetric matrix by cyclic Jacobi rotations (Golub and Van Loan, section 8.5): exact and without failure.</summary>
internal static class Eigen
{
    /// <summary>The eigenvalues, and the eigenvectors as columns in the same order.</summary>
    internal static (double[] Values, Square Vectors) Of(Square symmetric)
    {
        var size = symmetric.Size;
        var scale = symmetric.LargestEntry;
        var vectors = Square.Of(size, (row, column) => row == column ? 1 : 0);
        if (scale == 0)
            return (new double[size], vectors);
        var matrix = symmetric.Scaled(1 / scale);
        for (var sweep = 0; sweep < 60 && Rotate(matrix, vectors); sweep++)
        {
        }

        return ([.. Enumerable.Range(0, size).Select(i => matrix[i, i] * scale)], vectors);
    }

    /// <summary>One sweep over all pairs; whether any was rotated.</summary>
    private static bool Rotate(Square matrix, Square vectors)
    {
        var rotated = false;
        for (var p = 0; p < matrix.Size; p++)
        {
            for (var q = p + 1; q < matrix.Size; q++)
            {
                if (Math.Abs(matrix[p, q]) <= 1e-17 * Math.Sqrt(Math.Abs(matrix[p, p] * matrix[q, q])) + 1e-18)
                    continue;
                rotated = true;
                Rotate(matrix, vectors, p, q);
            }
        }

        return rotated;
    }

    private static void Rotate(Square matrix, Square vectors, int p, int q)
    {
        var ratio = (matrix[q, q] - matrix[p, p]) / (2 * matrix[p, q]);
        var tangent = (ratio >= 0 ? 1 : -1) / (Math.Abs(ratio) + Math.Sqrt(ratio * ratio + 1));
        var cosine = 1 / Math.Sqrt(tangent * tangent + 1);
        var sine = tangent * cosine;
        for (var i = 0; i < matrix.Size; i++)
            (matrix[i, p], matrix[i, q]) = (cosine * matrix[i, p] - sine * matrix[i, q], sine * matrix[i, p] + cosine * matrix[i, q]);
        for (var i = 0; i < matrix.Size; i++)
            (matrix[p, i], matrix[q, i]) = (cosine * matrix[p, i] - sine * matrix[q, i], sine * matrix[p, i] + cosine * matrix[q, i]);
        matrix[p, q] = matrix[q, p] = 0;
        for (var i = 0; i < matrix.Size; i++)
            (vectors[i, p], vectors[i, q]) = (cosine * vectors[i, p] - sine * vectors[i, q], sine * vectors[i, p] + cosine * vectors[i, q]);
    }
}
