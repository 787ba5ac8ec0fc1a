using MockInterviewer.Core.Rubrics;

namespace MockInterviewer.Core.Drafting;

/// <summary>Where the files of a draft lie in a content folder; the parts are files of the ordinary format, each by itself.</summary>
public static class DraftFiles
{
    public static string Rubric(string company, string round) => Of(company, round, ".yaml");

    public static string Questions(string company, string round) => Of(company, round, ".questions.yaml");

    public static string Sources(string company, string round) => Of(company, round, ".sources.yaml");

    /// <summary>Only there when the company is new.</summary>
    public static string Company(string company, string round) => Of(company, round, ".company.yaml");

    public static string Sheet(string company, string round) => Of(company, round, ".md");

    /// <summary>A document's text, where it was asked to be kept.</summary>
    public static string KeptText(string document) => $"{RubricLibrary.Folder}/{RubricLibrary.Texts}/{document}.txt";

    /// <summary>All that a draft may consist of.</summary>
    public static IEnumerable<string> All(string company, string round) =>
        [Rubric(company, round), Questions(company, round), Sources(company, round), Company(company, round), Sheet(company, round)];

    /// <summary>The content files of a draft, by their paths.</summary>
    public static Dictionary<string, string> Write(RubricDraft draft)
    {
        var (company, round) = (draft.Request.Company.Id, draft.Request.Round);
        var files = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            [Rubric(company, round)] = DraftYaml.Rubric(draft),
            [Questions(company, round)] = YamlEntry.Sign(DraftYaml.Questions(draft)),
            [Sources(company, round)] = YamlEntry.Sign(DraftYaml.Sources(draft)),
        };
        if (draft.Request.IsNewCompany)
        {
            files[Company(company, round)] = YamlEntry.Sign(DraftYaml.Companies(draft));
        }
        return files;
    }

    private static string Of(string company, string round, string ending) => $"{RubricLibrary.Folder}/{RubricLibrary.Drafts}/{company}/{round}{ending}";
}
