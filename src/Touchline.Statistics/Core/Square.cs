namespace Touchline.Statistics;

/// <summary>A small dense square matrix, row-major.</summary>
internal sealed class Square(int size)
{
    private readonly double[] _entries = new double[size * size];

    internal int Size => size;

    internal double this[int row, int column]
    {
        get => _entries[row * size + column];
        set => _entries[row * size + column] = value;
    }

    internal static Square Of(int size, Func<int, int, double> entry)
    {
        var result = new Square(size);
        for (var row = 0; row < size; row++)
        {
            for (var column = 0; column < size; column++)
                result[row, column] = entry(row, column);
        }

        return result;
    }

    internal Square Times(Square other)
    {
        var result = new Square(size);
        for (var row = 0; row < size; row++)
        {
            for (var middle = 0; middle < size; middle++)
                Vec.Add(result._entries.AsSpan(row * size, size), this[row, middle], other._entries.AsSpan(middle * size, size));
        }

        return result;
    }

    internal double[] Times(ReadOnlySpan<double> vector)
    {
        var result = new double[size];
        for (var row = 0; row < size; row++)
            result[row] = Vec.Dot(_entries.AsSpan(row * size, size), vector);
        return result;
    }

    internal Square TimesOwnTranspose() =>
        Of(size, (row, column) => Vec.Dot(_entries.AsSpan(row * size, size), _entries.AsSpan(column * size, size)));

    internal Square Scaled(double factor) => Of(size, (row, column) => factor * this[row, column]);

    internal Square Plus(double factor, Square other) => Of(size, (row, column) => this[row, column] + factor * other[row, column]);

    internal Square Part(IReadOnlyList<int> kept) => Of(kept.Count, (row, column) => this[kept[row], kept[column]]);

    internal bool IsFinite => !_entries.Any(entry => !double.IsFinite(entry));

    /// <summary>Rebuilds a symmetric matrix from a function of its eigenvalues.</summary>
    internal Square MapEigenvalues(Func<double, double> map)
    {
        var (values, vectors) = Eigen.Of(this);
        var scaled = Of(size, (row, column) => vectors[row, column] * map(values[column]));
        return Of(size, (row, column) => Vec.Dot(scaled._entries.AsSpan(row * size, size), vectors._entries.AsSpan(column * size, size)));
    }

    /// <summary>The inner product of the first entries of two rows.</summary>
    internal double DotRows(int first, int second, int count) =>
        Vec.Dot(_entries.AsSpan(first * size, count), _entries.AsSpan(second * size, count));

    internal Square Transposed() => Of(size, (row, column) => this[column, row]);

    internal double LargestEntry => _entries.Select(Math.Abs).DefaultIfEmpty(0).Max();

    /// <summary>The solution of a positive definite system and the log determinant; null when it is not (numerically) of full rank.</summary>
    internal (double[] Solution, double LogDeterminant)? SolvePositive(ReadOnlySpan<double> right)
    {
        var root = new Square(size);
        var solution = right.ToArray();
        var logDeterminant = 0.0;
        for (var row = 0; row < size; row++)
        {
            for (var column = 0; column <= row; column++)
            {
                var sum = this[row, column];
                for (var i = 0; i < column; i++)
                    sum -= root[row, i] * root[column, i];
                if (row > column)
                    root[row, column] = sum / root[column, column];
                else if (sum > 1e-11 * this[row, row])
                    root[row, row] = Math.Sqrt(sum);
                else
                    return null;
            }

            logDeterminant += 2 * Math.Log(root[row, row]);
            for (var i = 0; i < row; i++)
                solution[row] -= root[row, i] * solution[i];
            solution[row] /= root[row, row];
        }

        for (var row = size - 1; row >= 0; row--)
        {
            for (var i = row + 1; i < size; i++)
                solution[row] -= root[i, row] * solution[i];
            solution[row] /= root[row, row];
        }

        return (solution, logDeterminant);
    }
}
