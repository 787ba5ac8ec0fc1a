using System.Text;
using MockInterviewer.Cli.Hosting;

namespace MockInterviewer.Cli.Terminal;

/// <summary>The lines of the standard input, decoded one at a time: what is not UTF-8 is refused at its own line, and those before
/// it have been heard.</summary>
internal sealed class InputLines(Stream stream)
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly List<byte> _line = [];
    private int _number;
    private bool _wasReturn;

    /// <returns>The next line without its end, or null after the last.</returns>
    /// <exception cref="UsageException">It is not UTF-8.</exception>
    public string? Next()
    {
        _line.Clear();
        while (stream.ReadByte() is var read and >= 0)
        {
            var belongsToReturn = _wasReturn && read == '\n';
            _wasReturn = read == '\r';
            if (belongsToReturn)
            {
                continue;
            }
            if (read is '\n' or '\r')
            {
                return Decode();
            }
            _line.Add((byte)read);
        }
        return _line.Count > 0 ? Decode() : null;
    }

    private string Decode()
    {
        _number++;
        try
        {
            var text = Strict.GetString([.. _line]);
            return _number == 1 ? text.TrimStart('\ufeff') : text;
        }
        catch (DecoderFallbackException e)
        {
            throw new UsageException($"Line {_number} of the standard input is not UTF-8 text; save it as UTF-8. "
                + "What came before it is saved: 'mockinterviewer interview --resume' goes on from there.", e);
        }
    }
}
