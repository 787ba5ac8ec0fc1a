using System.Globalization;
using System.Text.RegularExpressions;
using MockInterviewer.Core.Content;
using MockInterviewer.Core.Documents;
using MockInterviewer.Core.Questions;
using MockInterviewer.Core.Rubrics;

namespace MockInterviewer.Core.Drafting;

/// <summary>Works out what a content folder becomes when a draft in it is approved, and whether that is valid, before anything is changed.</summary>
public sealed partial class DraftApproval(ContentFolder folder)
{
    /// <exception cref="UnknownNameException">There is no such draft.</exception>
    /// <exception cref="InvalidContentException">With it the content would be faulty, or a person's change would be lost; names the places in the draft.</exception>
    public ApprovedDraft Prepare(string company, string round)
    {
        var draft = folder.TextOf(DraftFiles.Rubric(company, round)) ?? throw new UnknownNameException("draft", $"{company}/{round}", Drafts());
        DraftedDocuments.Check(folder, company, round);
        var files = new ApprovedFiles(folder);
        try
        {
            var replaced = PutRubric(files, draft, company, round);
            Merge(files, SourceDocuments.File, DraftFiles.Sources(company, round));
            Merge(files, CompanyReader.File, DraftFiles.Company(company, round));
            var questions = new QuestionMerge(folder, files, company, round).Apply(replaced);
            return new ApprovedDraft(Validate(files.Content, company, round), files.Texts,
                [.. DraftFiles.All(company, round).Where(f => folder.TextOf(f) is not null)], questions, files.Places);
        }
        catch (InvalidContentException e)
        {
            throw files.Places.Of(e);
        }
    }

    /// <summary>company/round of each draft in the folder.</summary>
    public IReadOnlyList<string> Drafts() => [.. folder.Folders($"{RubricLibrary.Folder}/{RubricLibrary.Drafts}")
        .SelectMany(c => folder.YamlFiles($"{RubricLibrary.Folder}/{RubricLibrary.Drafts}/{c}").Select(f => $"{c}/{Path.GetFileNameWithoutExtension(f)}"))
        .Where(id => !id.Contains('.', StringComparison.Ordinal))];

    /// <returns>The version that it replaces; 0 for the first.</returns>
    private int PutRubric(ApprovedFiles files, string draft, string company, string round)
    {
        var target = RubricLibrary.FileOf($"{company}/{round}");
        var before = folder.TextOf(target);
        var replaced = before is null ? 0 : VersionIn(before);
        files.Put(target, Version().Replace(draft.Replace(DraftYaml.NotApproved, DraftYaml.Approved, StringComparison.Ordinal),
            string.Create(CultureInfo.InvariantCulture, $"version: {replaced + 1}"), 1), DraftFiles.Rubric(company, round));
        if (before is not null)
        {
            files.Keep(RubricLibrary.HistoryOf($"{company}/{round}", replaced), before, target);
        }
        return replaced;
    }

    private static Rubric Validate(ContentFolder changed, string company, string round)
    {
        var library = new RubricLibrary(changed);
        var rubric = library.Load(company, round);
        var faults = new ContentFaults();
        QuestionBank.Read(changed, faults, library, company, [rubric]);
        faults.ThrowIfAny();
        return rubric;
    }

    /// <summary>Adds the entries of the draft's file that the other has not. What is there holds for other rubrics too, and stays.</summary>
    /// <exception cref="InvalidContentException">An entry that a person changed in the draft would be lost by that.</exception>
    private void Merge(ApprovedFiles files, string target, string addition)
    {
        if (folder.TextOf(addition) is not { } added)
        {
            return;
        }
        if (folder.TextOf(target) is not { } text)
        {
            files.Put(target, added, addition);
            return;
        }
        var known = YamlEntry.In(text).DistinctBy(e => e.Id).ToDictionary(e => e.Id, StringComparer.Ordinal);
        var faults = new ContentFaults();
        foreach (var entry in YamlEntry.In(added).Where(e => !e.IsAsDrafted && known.TryGetValue(e.Id, out var k) && !k.SaysTheSame(e)))
        {
            faults.Add(addition, entry.Line, "id", $"'{entry.Id}' stands in {target} in other words, which hold for other rubrics too; change it there, and make this entry the same");
        }
        faults.ThrowIfAny();
        if (YamlEntry.In(added).Where(e => !known.ContainsKey(e.Id)).ToList() is { Count: > 0 } fresh)
        {
            files.Append(target, fresh, addition);
        }
    }

    private static int VersionIn(string rubric) =>
        Version().Match(rubric) is { Success: true } match && int.TryParse(match.Groups[1].Value, CultureInfo.InvariantCulture, out var version) ? version : 1;

    [GeneratedRegex(@"^version:[ \t]*(\d+)", RegexOptions.Multiline)]
    private static partial Regex Version();
}
