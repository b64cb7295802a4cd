namespace Touchline.Model.Imports;

/// <summary>What the first bytes of a file say it is, before anything is read as text.</summary>
internal static class FileHead
{
    private static ReadOnlySpan<byte> Zip => "PK\u0003\u0004"u8;
    private static ReadOnlySpan<byte> OldExcel => [0xD0, 0xCF, 0x11, 0xE0];
    private static ReadOnlySpan<byte> Gzip => [0x1F, 0x8B];
    private static ReadOnlySpan<byte> Pdf => "%PDF"u8;

    /// <summary>The name of the encoding; throws where the file is no text.</summary>
    public static string Check(Stream stream, string file)
    {
        Span<byte> buffer = stackalloc byte[4096];
        var read = stream.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false);
        stream.Position = 0;
        ReadOnlySpan<byte> head = buffer[..read];
        if (IsUtf16(head)) return "UTF-16";
        if (head.StartsWith(Zip) || head.StartsWith(OldExcel)) throw Refused(file, Reasons.Spreadsheet);
        if (head.StartsWith(Gzip) || head.StartsWith(Pdf) || head.Contains((byte)0)) throw Refused(file, Reasons.NotText);
        if (head.StartsWith(Mark)) head = head[Mark.Length..];
        if (head.Trim(" \t\r\n"u8).IsEmpty && stream.Length <= buffer.Length) throw Refused(file, Reasons.Empty);
        return "UTF-8";
    }

    /// <summary>True where the last row is ended by a line break, so that it was not cut off within.</summary>
    public static bool EndsWithLineBreak(Stream stream, string encoding)
    {
        var width = encoding == "UTF-16" ? 2 : 1;
        if (stream.Length < width) return false;
        Span<byte> last = stackalloc byte[width];
        stream.Position = stream.Length - width;
        stream.ReadExactly(last);
        stream.Position = 0;
        return last.Contains((byte)'\n') || last.Contains((byte)'\r');
    }

    private static ReadOnlySpan<byte> Mark => [0xEF, 0xBB, 0xBF];

    private static bool IsUtf16(ReadOnlySpan<byte> head) =>
        head.Length >= 2 && ((head[0] == 0xFF && head[1] == 0xFE) || (head[0] == 0xFE && head[1] == 0xFF));

    private static ImportRefusedException Refused(string file, Reason reason) => new(ImportProblem.OfFile(file, reason));
}
