using System.Text;
using MockInterviewer.Core.Reports.Batches;
using MockInterviewer.Core.Reports.Grades;

namespace MockInterviewer.Integrations.Results;

/// <summary>One file for each candidate's answer. Files that are no hand-outs stay.</summary>
/// <param name="folder">Made when it is missing.</param>
internal sealed class HandoutFolder(string folder, HandoutFormat format)
{
    private const string Html = ".html";
    private const string Markdown = ".md";

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    private readonly string _folder = Directory.CreateDirectory(folder).FullName;
    private readonly HandoutNames _names = new();
    private readonly HashSet<string> _written = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Writes nothing for an answer that there is nothing to hand out about.</summary>
    public void Add(BatchItem item)
    {
        if (item.Record is not { } record || !Handout.IsDue(record))
        {
            return;
        }
        var (text, ending) = format == HandoutFormat.Html ? (Handout.Html(record), Html) : (Handout.Markdown(record), Markdown);
        var name = _names.Of(record.Id) + ending;
        var path = Path.Combine(_folder, name);
        File.WriteAllText(path + PartialFile.Ending, text, Utf8);
        File.Move(path + PartialFile.Ending, path, overwrite: true);
        _written.Add(name);
    }

    /// <summary>Takes away what an earlier run handed out and this one does not.</summary>
    /// <param name="earlier">The results of that run, in their order.</param>
    public void RemoveOthers(IEnumerable<BatchItem> earlier)
    {
        var names = new HandoutNames();
        foreach (var id in earlier.Select(i => i.Record).OfType<GradeRecord>().Where(Handout.IsDue).Select(r => r.Id))
        {
            var name = names.Of(id);
            foreach (var old in ((string[])[name + Html, name + Markdown]).Where(n => !_written.Contains(n)))
            {
                File.Delete(Path.Combine(_folder, old));
            }
        }
    }
}
