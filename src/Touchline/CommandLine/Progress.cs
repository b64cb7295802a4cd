using System.Globalization;

namespace Touchline.CommandLine;

/// <summary>Says how far a long command has come, where somebody watches: not into a file or a pipe.</summary>
internal sealed class Progress(TextWriter errors)
{
    private const int Step = 10_000;

    private readonly bool _isWatched = ReferenceEquals(errors, Console.Error) && !Console.IsErrorRedirected;
    private bool _said;

    public void Wrote(int rows)
    {
        if (!_isWatched || rows % Step != 0) return;
        errors.Write(string.Create(CultureInfo.InvariantCulture, $"\rWritten: {rows:N0} "));
        _said = true;
    }

    public void End()
    {
        if (_said) errors.WriteLine();
    }
}
