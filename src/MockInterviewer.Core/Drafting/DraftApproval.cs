using System.Collections.Immutable;
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
    /// <exception cref="InvalidContentException">With it the content would be faulty.</exception>
    public ApprovedDraft Prepare(string company, string round)
    {
        var draft = folder.TextOf(DraftFiles.Rubric(company, round)) ?? throw new UnknownNameException("draft", $"{company}/{round}", Drafts());
        DraftedDocuments.Check(folder, company, round);
        var target = $"{RubricLibrary.Folder}/{company}/{round}.yaml";
        var before = folder.TextOf(target);
        var replaced = before is null ? 0 : VersionIn(before);
        var files = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            [target] = Version().Replace(draft.Replace(DraftYaml.NotApproved, DraftYaml.Approved, StringComparison.Ordinal),
                string.Create(CultureInfo.InvariantCulture, $"version: {replaced + 1}"), 1),
        };
        if (before is not null)
        {
            files[Kept(company, round, replaced, "")] = before;
        }
        Merge(files, SourceDocuments.File, DraftFiles.Sources(company, round));
        Merge(files, CompanyReader.File, DraftFiles.Company(company, round));
        var retired = Retire(files, company, round, replaced);
        var (questions, kept) = Merge(files, BankOf(company), DraftFiles.Questions(company, round));
        var rubric = Validate(folder.With(files), company, round);
        return new ApprovedDraft(rubric, files, [.. new[] { DraftFiles.Rubric(company, round), DraftFiles.Questions(company, round), DraftFiles.Sources(company, round),
            DraftFiles.Company(company, round), DraftFiles.Sheet(company, round) }.Where(f => folder.TextOf(f) is not null)], questions, kept, retired);
    }

    /// <summary>company/round of each draft in the folder.</summary>
    public IReadOnlyList<string> Drafts() => [.. folder.Folders($"{RubricLibrary.Folder}/{RubricLibrary.Drafts}")
        .SelectMany(c => folder.YamlFiles($"{RubricLibrary.Folder}/{RubricLibrary.Drafts}/{c}").Select(f => $"{c}/{Path.GetFileNameWithoutExtension(f)}"))
        .Where(id => !id.Contains('.', StringComparison.Ordinal))];

    private static Rubric Validate(ContentFolder changed, string company, string round)
    {
        var library = new RubricLibrary(changed);
        var rubric = library.Load(company, round);
        var faults = new ContentFaults();
        QuestionBank.Read(changed, faults, library, company, [rubric]);
        faults.ThrowIfAny();
        return rubric;
    }

    /// <summary>Moves the round's questions that name what the new rubric lacks beside the rubric that they were written for.</summary>
    /// <returns>Their ids.</returns>
    private ImmutableArray<string> Retire(Dictionary<string, string> files, string company, string round, int replaced)
    {
        if (replaced == 0 || folder.TextOf(BankOf(company)) is not { } bank)
        {
            return [];
        }
        var changed = folder.With(files);
        var library = new RubricLibrary(changed);
        var rubric = library.Load(company, round);
        var misfits = QuestionBank.Load(changed, library, rubric.Company).InRound(round).Where(q => !q.Fits(rubric)).ToList();
        if (misfits.Count == 0)
        {
            return [];
        }
        var retired = RetiredQuestions.From(bank, company, misfits);
        files[BankOf(company)] = retired.Left;
        files[Kept(company, round, replaced, ".questions")] = retired.Taken;
        return retired.Ids;
    }

    private static string BankOf(string company) => $"{QuestionBank.Folder}/{company}.yaml";

    private static string Kept(string company, string round, int version, string kind) =>
        string.Create(CultureInfo.InvariantCulture, $"{RubricLibrary.Folder}/{RubricLibrary.History}/{company}/{round}.v{version}{kind}.yaml");

    /// <summary>Adds the entries of the draft's file that the other has not; what somebody changed in one that is there stays as it is.</summary>
    /// <returns>The ids of those that were added, and of those that the other has in other words.</returns>
    private (ImmutableArray<string> Added, ImmutableArray<string> Kept) Merge(Dictionary<string, string> files, string target, string addition)
    {
        if (folder.TextOf(addition) is not { } added)
        {
            return ([], []);
        }
        var entries = EntriesOf(added).ToList();
        if ((files.GetValueOrDefault(target) ?? folder.TextOf(target)) is not { } text)
        {
            files[target] = added;
            return ([.. entries.Select(IdOf)], []);
        }
        var known = Entry().Matches(text).Select(m => m.Groups[2].Value).ToHashSet(StringComparer.Ordinal);
        var indent = Entry().Match(text).Groups[1].Value;
        var fresh = entries.Where(e => !known.Contains(IdOf(e))).ToList();
        if (fresh.Count > 0)
        {
            files[target] = text.TrimEnd('\n', '\r', ' ') + "\n" + string.Concat(fresh.Select(e => Indented(e, indent)));
        }
        return ([.. fresh.Select(IdOf)], [.. entries.Except(fresh).Where(e => !text.Contains(Indented(e, indent).TrimEnd(), StringComparison.Ordinal)).Select(IdOf)]);
    }

    private static string IdOf(string entry) => Entry().Match(entry).Groups[2].Value;

    private static IEnumerable<string> EntriesOf(string yaml)
    {
        var starts = Entry().Matches(yaml).Select(m => m.Index).Append(yaml.Length).ToList();
        return starts.Zip(starts.Skip(1), (from, to) => yaml[from..to]);
    }

    /// <summary>As deep as the other entries of the list that it joins.</summary>
    private static string Indented(string entry, string indent)
    {
        var own = Entry().Match(entry).Groups[1].Value;
        return string.Concat(entry.TrimEnd('\n').Split('\n').Select(line => (line.StartsWith(own, StringComparison.Ordinal) ? indent + line[own.Length..] : line) + "\n"));
    }

    private static int VersionIn(string rubric) =>
        Version().Match(rubric) is { Success: true } match && int.TryParse(match.Groups[1].Value, CultureInfo.InvariantCulture, out var version) ? version : 1;

    [GeneratedRegex(@"^version:[ \t]*(\d+)", RegexOptions.Multiline)]
    private static partial Regex Version();

    [GeneratedRegex(@"^([ \t]*)- id:[ \t]*(\S+)", RegexOptions.Multiline)]
    private static partial Regex Entry();
}
