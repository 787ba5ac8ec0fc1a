namespace MockInterviewer.Integrations.Submissions;

/// <summary>The lines of a file as bytes, one at a time: a line that is not UTF-8 spoils itself and no other.</summary>
internal static class Utf8Lines
{
    private const int FirstBuffer = 1 << 16;

    /// <summary>1-based numbers with bytes that are valid until the next line is asked for. A byte order mark and line ends are left out.</summary>
    public static IEnumerable<(int Number, ArraySegment<byte> Bytes)> Read(Stream stream)
    {
        var buffer = new byte[FirstBuffer];
        var (start, end, number) = (0, 0, 0);
        while (true)
        {
            var newline = Array.IndexOf(buffer, (byte)'\n', start, end - start);
            if (newline >= 0)
            {
                yield return (++number, Trim(buffer, start, newline, number));
                start = newline + 1;
                continue;
            }
            (buffer, start, end) = MakeRoom(buffer, start, end);
            var read = stream.Read(buffer, end, buffer.Length - end);
            if (read == 0)
            {
                break;
            }
            end += read;
        }
        if (end > start)
        {
            yield return (++number, Trim(buffer, start, end, number));
        }
    }

    private static (byte[] Buffer, int Start, int End) MakeRoom(byte[] buffer, int start, int end)
    {
        var target = end - start == buffer.Length ? new byte[buffer.Length * 2] : buffer;
        Buffer.BlockCopy(buffer, start, target, 0, end - start);
        return (target, 0, end - start);
    }

    private static ArraySegment<byte> Trim(byte[] buffer, int start, int end, int number)
    {
        if (number == 1 && end - start >= 3 && buffer.AsSpan(start, 3).SequenceEqual<byte>([0xEF, 0xBB, 0xBF]))
        {
            start += 3;
        }
        if (end > start && buffer[end - 1] == '\r')
        {
            end--;
        }
        return new ArraySegment<byte>(buffer, start, end - start);
    }
}
