namespace Touchline.Statistics;

/// <summary>
/// The upper triangle R of the QR decomposition of tall columns, by Householder reflections on blocks of rows under the
/// triangle found so far: as exact as a QR of the whole, in the memory of one block.
/// </summary>
internal sealed class Triangle
{
    private const int BlockRows = 2048;
    private const int ChunkRows = 32 * BlockRows;

    private Triangle(int size, double[] entries) => (Size, Entries) = (size, entries);

    internal int Size { get; }

    /// <summary>Column-major, <see cref="Size"/> by <see cref="Size"/>.</summary>
    private double[] Entries { get; }

    internal double this[int row, int column] => Entries[column * Size + row];

    /// <summary>
    /// The same where the first column is one throughout: the others are reflected less their means, which only the first row holds,
    /// so that a column far from zero keeps the digits of its spread.
    /// </summary>
    internal static Triangle WithIntercept(double[][] columns, ParallelOptions parallel)
    {
        double[] means = [0, .. columns.Skip(1).Select(column => Vec.Mean(column))];
        var triangle = Of(columns, parallel, means);
        for (var column = 1; column < means.Length; column++)
            triangle.Entries[column * triangle.Size] += triangle[0, 0] * means[column];
        return triangle;
    }

    internal static Triangle Of(double[][] columns, ParallelOptions parallel, double[]? means = null)
    {
        var rows = columns.Length == 0 ? 0 : columns[0].Length;
        var chunks = new double[(rows + ChunkRows - 1) / ChunkRows][];
        Parallel.For(0, chunks.Length, parallel, chunk =>
            chunks[chunk] = Reduce(columns, chunk * ChunkRows, Math.Min(rows, (chunk + 1) * ChunkRows), means));
        var size = columns.Length;
        if (chunks.Length == 0)
            return new Triangle(size, new double[size * size]);
        var stacked = new double[size][];
        for (var column = 0; column < size; column++)
            stacked[column] = [.. chunks.SelectMany(chunk => chunk.AsSpan(column * size, size).ToArray())];
        return new Triangle(size, chunks.Length == 1 ? chunks[0] : Reduce(stacked, 0, size * chunks.Length));
    }

    /// <summary>The triangle of some of the columns only.</summary>
    internal Triangle Of(IReadOnlyList<int> kept)
    {
        var columns = kept.Select(column => Entries.AsSpan(column * Size, Size).ToArray()).ToArray();
        return new Triangle(kept.Count, Reduce(columns, 0, Size));
    }

    /// <summary>The solution b of R b = the given column of this triangle, on its first rows.</summary>
    internal double[] SolveFor(int column)
    {
        var solution = new double[column];
        for (var row = column - 1; row >= 0; row--)
        {
            var sum = this[row, column];
            for (var later = row + 1; later < column; later++)
                sum -= this[row, later] * solution[later];
            solution[row] = sum / this[row, row];
        }

        return solution;
    }

    /// <summary>The inverse of R for the first columns.</summary>
    internal Square Inverse(int count)
    {
        var inverse = new Square(count);
        for (var column = 0; column < count; column++)
        {
            for (var row = column; row >= 0; row--)
            {
                var sum = row == column ? 1.0 : 0.0;
                for (var middle = row + 1; middle <= column; middle++)
                    sum -= this[row, middle] * inverse[middle, column];
                inverse[row, column] = sum / this[row, row];
            }
        }

        return inverse;
    }

    private static double[] Reduce(double[][] columns, int from, int to, double[]? means = null)
    {
        int size = columns.Length, height = size + BlockRows;
        var work = new double[size * height];
        for (var start = from; start < to; start += BlockRows)
        {
            var rows = Math.Min(BlockRows, to - start);
            for (var column = 0; column < size; column++)
            {
                var block = work.AsSpan(column * height + size, rows);
                columns[column].AsSpan(start, rows).CopyTo(block);
                for (var row = 0; means is not null && row < rows; row++)
                    block[row] -= means[column];
            }

            Eliminate(work, size, height, size + rows);
        }

        var triangle = new double[size * size];
        for (var column = 0; column < size; column++)
            work.AsSpan(column * height, column + 1).CopyTo(triangle.AsSpan(column * size));
        return triangle;
    }

    /// <summary>Reflects a triangle with a block below it back to a triangle.</summary>
    private static void Eliminate(double[] work, int size, int height, int used)
    {
        for (var pivot = 0; pivot < size; pivot++)
        {
            var below = work.AsSpan(pivot * height + size, used - size);
            ref var top = ref work[pivot * height + pivot];
            var squares = Vec.SumOfSquares(below);
            if (squares == 0)
                continue;
            var norm = Math.Sqrt(top * top + squares);
            var head = top >= 0 ? top + norm : top - norm;
            var scale = 1 / (head * head + squares);
            for (var column = pivot + 1; column < size; column++)
            {
                var other = work.AsSpan(column * height + size, used - size);
                ref var otherTop = ref work[column * height + pivot];
                var factor = -2 * scale * (head * otherTop + Vec.Dot(below, other));
                otherTop += factor * head;
                Vec.Add(other, factor, below);
            }

            top = top >= 0 ? -norm : norm;
        }
    }
}
