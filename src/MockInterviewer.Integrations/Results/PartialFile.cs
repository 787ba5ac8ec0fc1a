using System.Buffers;
using System.Text;

namespace MockInterviewer.Integrations.Results;

/// <summary>
/// A file that has another name until it is whole. Rows are written many at a time and never in part: whatever ends the program, the
/// file ends with a row. What does not fit on the disk is taken back to the last row that did.
/// </summary>
internal sealed class PartialFile : IDisposable
{
    public const string Ending = ".partial";

    private const int WrittenAtOnce = 1 << 16;

    private readonly string _path;
    private readonly Encoding _encoding;
    private readonly FileStream _file;
    private readonly ArrayBufferWriter<byte> _rows = new();
    private bool _isClosed;

    /// <param name="path">Of the whole file.</param>
    /// <param name="encoding">Its preamble begins the file.</param>
    /// <exception cref="IOException">So with the other members.</exception>
    public PartialFile(string path, Encoding encoding)
    {
        (_path, _encoding) = (path, encoding);
        // Without a buffer of its own: this class knows where rows end.
        _file = new FileStream(path + Ending, FileMode.Create, FileAccess.Write, FileShare.Read, bufferSize: 0);
        _rows.Write(encoding.GetPreamble());
    }

    /// <param name="row">With its line end.</param>
    public void Append(string row)
    {
        _encoding.GetBytes(row, _rows);
        if (_rows.WrittenCount >= WrittenAtOnce)
        {
            Write();
        }
    }

    /// <summary>Brings all rows to the disk. Nothing is appended afterwards.</summary>
    public void Close()
    {
        if (!_isClosed)
        {
            Write();
            _file.Flush(flushToDisk: true);
            Dispose();
        }
    }

    /// <summary>Makes it the whole file, in place of the one that was there.</summary>
    public void TakeName() => File.Move(_path + Ending, _path, overwrite: true);

    /// <summary>Takes it away, closed, while it has no name.</summary>
    public void Delete() => File.Delete(_path + Ending);

    /// <summary>Leaves the file as it is; rows that are not written yet are dropped.</summary>
    public void Dispose()
    {
        _isClosed = true;
        _file.Dispose();
    }

    private void Write()
    {
        var before = _file.Length;
        try
        {
            _file.Write(_rows.WrittenSpan);
        }
        catch (IOException)
        {
            _file.SetLength(before);
            throw;
        }
        finally
        {
            _rows.ResetWrittenCount();
        }
    }
}
