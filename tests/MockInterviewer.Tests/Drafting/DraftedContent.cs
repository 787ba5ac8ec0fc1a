using MockInterviewer.Cli.Rubrics;
using MockInterviewer.Core.Content;
using MockInterviewer.Core.Documents;
using MockInterviewer.Core.Drafting;
using MockInterviewer.Core.Prompts;
using MockInterviewer.Core.Rubrics;
using MockInterviewer.Integrations.Content;

namespace MockInterviewer.Tests.Drafting;

/// <summary>A content folder of one's own in which rubrics are drafted and approved.</summary>
internal sealed class DraftedContent : IDisposable
{
    private readonly TemporaryFolder _folder = new TemporaryFolder().WithContent();

    public static DraftWords Words { get; } = DraftWords.Load(Places.Content, Places.Library);

    public string Path => _folder.Path;

    public ContentFolder Content => new(_folder.Path);

    /// <summary>A draft that need not be written.</summary>
    public static RubricDraft Draft(string name, string text)
    {
        var lines = text.Split('\n');
        var document = DocumentText.Of(System.IO.Path.GetFileNameWithoutExtension(name), name, new string('0', 64), lines, PlainTextBlocks.Read(lines));
        return new OfflineDrafter(Words, Places.Library.Shared, Places.Library.CommonRedFlags)
            .Draft(new DraftRequest(new Company("acme", "Acme", Words.Persona, Words.Decisions), true, "main", [document], []));
    }

    /// <summary>The document files, beside the content.</summary>
    public string Write(string name, string text) => _folder.Write("documents/" + name, text);

    public string Write(string name, byte[] bytes)
    {
        var path = Write(name, "");
        File.WriteAllBytes(path, bytes);
        return path;
    }

    /// <summary>Takes the shipped rubrics of a company away, so that drafts stand in their place.</summary>
    public void Forget(string company)
    {
        Directory.Delete(_folder.File("rubrics/" + company), recursive: true);
        File.Delete(_folder.File($"rubrics/questions/{company}.yaml"));
    }

    public async Task<RubricDraft> DraftAsync(string company, string round, params string[] documents)
    {
        var drafting = Drafting();
        var request = drafting.Request(company, round, await drafting.ReadAsync(documents, company, round, CancellationToken.None), replaces: false);
        return await drafting.DraftAsync(request, model: null, new PromptLibrary(Content), new Progress<(int, int)>(), CancellationToken.None);
    }

    public void Save(RubricDraft draft) => Drafting().Write(draft, keepText: false);

    public Rubric Approve(string company, string round)
    {
        var approved = new DraftApproval(Content).Prepare(company, round);
        ContentFiles.Write(Content, approved.Files, approved.Obsolete);
        return new RubricLibrary(Content).Load(company, round);
    }

    public void Dispose() => _folder.Dispose();

    /// <summary>Every line that a draft cites has one of its terms, read from the file that was written and not through the drafter.</summary>
    public static IReadOnlyList<string> FalseCitations(RubricDraft draft, IReadOnlyDictionary<string, string[]> lines) =>
    [
        .. from cited in draft.Cited
           from c in cited.Citations
           let text = c.LastLine <= lines[c.Document].Length ? string.Join(' ', lines[c.Document][(c.FirstLine - 1)..c.LastLine]).ToLowerInvariant().Replace('-', ' ') : ""
           where !cited.Terms.Any(t => text.Contains(t.TrimEnd('*').Replace('-', ' '), StringComparison.Ordinal))
           select $"{cited.Name} cites {c}, which says none of {string.Join(", ", cited.Terms)}",
    ];

    private RubricDrafting Drafting() => new(Content, new RubricLibrary(Content), TimeProvider.System);
}
