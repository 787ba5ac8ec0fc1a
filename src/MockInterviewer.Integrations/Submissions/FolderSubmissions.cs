using System.Text;
using System.Text.Json.Nodes;
using MockInterviewer.Core.Answers;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace MockInterviewer.Integrations.Submissions;

/// <summary>Reads a folder of .md and .txt files: front matter between two lines of three dashes, then the answer. The id is
/// the file's name unless the front matter gives one.</summary>
internal static class FolderSubmissions
{
    private const string Fence = "---";
    private const int LongestValue = 10_000;
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static IEnumerable<SubmissionEntry> Read(string folder, SubmissionFields fields)
    {
        var files = Directory.EnumerateFiles(folder, "*", SearchOption.TopDirectoryOnly)
            .Where(f => Path.GetExtension(f).ToLowerInvariant() is ".md" or ".txt").Order(StringComparer.Ordinal).ToList();
        if (files.Count == 0)
        {
            throw new SubmissionFileException($"The folder {folder} has no .md or .txt files.");
        }
        return files.Select(f => ReadFile(f, fields));
    }

    private static SubmissionEntry ReadFile(string path, SubmissionFields fields)
    {
        var name = Path.GetFileName(path);
        try
        {
            var text = File.ReadAllText(path, Strict).ReplaceLineEndings("\n");
            if (!text.StartsWith(Fence + "\n", StringComparison.Ordinal) || text.IndexOf($"\n{Fence}\n", Fence.Length, StringComparison.Ordinal) is not (> 0 and var end))
            {
                return new SubmissionFault(name, null, "the file must begin with front matter: a line ---, then question: ..., then a line --- and the answer");
            }
            if (FrontMatter(text[(Fence.Length + 1)..(end + 1)]) is not { } record)
            {
                return new SubmissionFault(name, null, "the front matter must be lines of key: value, with plain texts as values");
            }
            record.TryAdd("id", Path.GetFileNameWithoutExtension(path));
            record["answer"] = text[(end + Fence.Length + 2)..].Trim();
            return fields.Read(name, record);
        }
        catch (DecoderFallbackException)
        {
            return new SubmissionFault(name, null, "not UTF-8; save the file as UTF-8");
        }
        catch (YamlException e)
        {
            return new SubmissionFault($"{name}:{e.Start.Line + 1}", null, "the front matter is not valid YAML; write key: value, with the value in quotes when it has a colon");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return new SubmissionFault(name, null, "the file cannot be read; check its permissions");
        }
    }

    /// <summary>Names and plain values only: nothing that refers to something else and could grow when it is written out.</summary>
    private static JsonObject? FrontMatter(string yaml)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(yaml));
        if (stream.Documents is not [{ RootNode: YamlMappingNode map }])
        {
            return null;
        }
        var record = new JsonObject();
        foreach (var (key, value) in map.Children)
        {
            if (key is not YamlScalarNode { Value: { } name } || value is not YamlScalarNode scalar || scalar.Value?.Length > LongestValue)
            {
                return null;
            }
            record[name] = scalar.Value;
        }
        return record;
    }
}
