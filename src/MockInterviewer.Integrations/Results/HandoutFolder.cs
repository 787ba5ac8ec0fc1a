using System.Text;
using MockInterviewer.Core.Reports.Batches;

namespace MockInterviewer.Integrations.Results;

/// <summary>One file for each candidate's answer. Other files in the folder stay.</summary>
/// <param name="folder">Made when it is missing.</param>
internal sealed class HandoutFolder(string folder, HandoutFormat format)
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    private readonly string _folder = Directory.CreateDirectory(folder).FullName;
    private readonly HandoutNames _names = new();

    /// <summary>Writes nothing for an answer that there is nothing to hand out about.</summary>
    public void Add(BatchItem item)
    {
        if (item.Record is not { } record || !Handout.IsDue(record))
        {
            return;
        }
        var (text, ending) = format == HandoutFormat.Html ? (Handout.Html(record), ".html") : (Handout.Markdown(record), ".md");
        var path = Path.Combine(_folder, _names.Of(record.Id) + ending);
        File.WriteAllText(path + PartialFile.Ending, text, Utf8);
        File.Move(path + PartialFile.Ending, path, overwrite: true);
    }
}
