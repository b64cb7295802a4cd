namespace Touchline.Statistics;

/// <summary>The lower triangle L of a positive definite matrix LL'.</summary>
internal static class Cholesky
{
    /// <summary>The triangle, or null when the matrix is not (numerically) of full rank.</summary>
    internal static Square? Of(Square matrix)
    {
        var lower = new Square(matrix.Size);
        for (var row = 0; row < matrix.Size; row++)
        {
            for (var column = 0; column <= row; column++)
            {
                var sum = matrix[row, column] - lower.DotRows(row, column, column);
                if (row > column)
                    lower[row, column] = sum / lower[column, column];
                else if (sum > 1e-14 * Math.Abs(matrix[row, row]))
                    lower[row, row] = Math.Sqrt(sum);
                else
                    return null;
            }
        }

        return lower;
    }

    /// <summary>The solution x of Lx = right.</summary>
    internal static double[] Forward(Square lower, double[] right)
    {
        double[] solution = [.. right];
        for (var row = 0; row < solution.Length; row++)
        {
            for (var i = 0; i < row; i++)
                solution[row] -= lower[row, i] * solution[i];
            solution[row] /= lower[row, row];
        }

        return solution;
    }
}
