using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using MockInterviewer.Core.Content;
using MockInterviewer.Core.Documents;
using MockInterviewer.Core.Questions;
using MockInterviewer.Core.Rubrics;

namespace MockInterviewer.Core.Drafting;

/// <summary>Writes a draft as content files of the ordinary format.</summary>
internal static class DraftYaml
{
    /// <summary>How the file's first line ends before and after a person has approved it.</summary>
    public const string NotApproved = "; it grades nothing until a person has approved it.";

    public const string Approved = "; approved by a person.";

    /// <summary>A text of JSON is one of YAML too.</summary>
    private static readonly JsonSerializerOptions AsItIs = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Rubric(RubricDraft draft)
    {
        var yaml = new StringBuilder();
        Line(yaml, 0, $"# Drafted by {OneLine(draft.By)}{NotApproved}");
        Line(yaml, 0, $"id: {draft.Request.RubricId}");
        Line(yaml, 0, "version: 1");
        Line(yaml, 0, $"title: {Text(draft.Title)}");
        Line(yaml, 0, $"about: {Text(draft.About)}");
        Line(yaml, 0, $"expects: {EnumNames<ExpectedAnswer>.Of(draft.Expects)}");
        Line(yaml, 0, "criteria:");
        foreach (var criterion in draft.Criteria)
        {
            Write(yaml, criterion.Criterion.Part);
        }
        Line(yaml, 0, "red_flags:");
        foreach (var flag in draft.RedFlags)
        {
            Write(yaml, flag.Part);
        }
        foreach (var id in draft.AlwaysFlags)
        {
            Line(yaml, 2, $"- include: common/red-flags#{id}");
        }
        return yaml.ToString();
    }

    public static string Questions(RubricDraft draft)
    {
        var yaml = new StringBuilder();
        Line(yaml, 0, $"company: {draft.Request.Company.Id}");
        Line(yaml, 0, "questions:");
        foreach (var question in draft.Questions)
        {
            Write(yaml, question.Part);
        }
        return yaml.ToString();
    }

    public static string Sources(RubricDraft draft)
    {
        var yaml = new StringBuilder();
        Line(yaml, 0, "documents:");
        foreach (var document in draft.Request.Documents)
        {
            Line(yaml, 2, $"- id: {document.Id}");
            Line(yaml, 4, $"title: {Text(Path.GetFileNameWithoutExtension(document.Name))}");
            Line(yaml, 4, $"about: {Text($"What {draft.Request.RubricId} was drafted from.")}");
            Line(yaml, 4, string.Create(CultureInfo.InvariantCulture, $"lines: {document.Lines.Length}"));
            Line(yaml, 4, $"sha256: {document.Sha256}");
        }
        return yaml.ToString();
    }

    public static string Companies(RubricDraft draft)
    {
        var yaml = new StringBuilder();
        var company = draft.Request.Company;
        Line(yaml, 0, "companies:");
        Line(yaml, 2, $"- id: {company.Id}");
        Line(yaml, 4, $"name: {Text(company.Name)}");
        Line(yaml, 4, $"persona: {company.PersonaId}");
        Line(yaml, 4, $"decisions: {{{string.Join(", ", company.Decisions.Select((d, i) => string.Create(CultureInfo.InvariantCulture, $"{i + 1}: {Text(d)}")))}}}");
        return yaml.ToString();
    }

    private static void Write(StringBuilder yaml, Criterion criterion)
    {
        Line(yaml, 2, $"- id: {criterion.Id}");
        Line(yaml, 4, $"title: {Text(criterion.Title)}");
        Line(yaml, 4, $"dimension: {EnumNames<Dimension>.Of(criterion.Dimension)}");
        Line(yaml, 4, string.Create(CultureInfo.InvariantCulture, $"weight: {criterion.Weight}"));
        Line(yaml, 4, $"asks: {Text(criterion.Asks)}");
        Line(yaml, 4, "anchors:");
        for (var level = 1; level <= criterion.Anchors.Length; level++)
        {
            Line(yaml, 6, string.Create(CultureInfo.InvariantCulture, $"{level}: {Text(criterion.Anchors[level - 1])}"));
        }
        Line(yaml, 4, Cite(criterion.Citations));
        Line(yaml, 4, "checks:");
        foreach (var check in criterion.Checks)
        {
            Line(yaml, 6, $"- id: {check.Id}");
            Line(yaml, 8, $"title: {Text(check.Title)}");
            Line(yaml, 8, Cite(check.Citations));
            Texts(yaml, 8, "probes", check.Probes);
            Line(yaml, 8, "signals:");
            if (check.Signals.Needs > 1)
            {
                Line(yaml, 10, string.Create(CultureInfo.InvariantCulture, $"needs: {check.Signals.Needs}"));
            }
            Alternatives(yaml, "yes", check.Signals.Yes);
            Alternatives(yaml, "partly", check.Signals.Partly);
        }
    }

    private static void Write(StringBuilder yaml, RedFlag flag)
    {
        Line(yaml, 2, $"- id: {flag.Id}");
        Line(yaml, 4, $"title: {Text(flag.Title)}");
        Line(yaml, 4, $"advice: {Text(flag.Advice)}");
        Line(yaml, 4, $"effect: {flag.Effect}");
        Line(yaml, 4, Cite(flag.Citations));
        Line(yaml, 4, "when:");
        foreach (var condition in flag.When)
        {
            Line(yaml, 6, $"- {{{string.Join(", ", Parts(condition))}}}");
        }
        if (!flag.Show.IsEmpty)
        {
            Line(yaml, 4, $"show: [{string.Join(", ", flag.Show)}]");
        }
    }

    private static void Write(StringBuilder yaml, Question question)
    {
        Line(yaml, 2, $"- id: {question.Id}");
        Line(yaml, 4, $"round: {question.Round}");
        Line(yaml, 4, $"text: {Text(question.Text)}");
        Line(yaml, 4, string.Create(CultureInfo.InvariantCulture, $"difficulty: {question.Difficulty}"));
        Line(yaml, 4, question.ExpectedMinutes is { } minutes
            ? string.Create(CultureInfo.InvariantCulture, $"minutes: {minutes}") : string.Create(CultureInfo.InvariantCulture, $"words: {question.ExpectedWords}"));
        Line(yaml, 4, Cite(question.Citations));
    }

    private static IEnumerable<string> Parts(FlagCondition condition)
    {
        if (condition.Measure is null)
        {
            yield return $"answer_type: [{string.Join(", ", condition.AnswerTypes.Select(EnumNames<AnswerType>.Of))}]";
            yield break;
        }
        yield return $"measure: {condition.Measure}";
        if (condition.AtLeast is { } least)
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"at_least: {least}");
        }
        if (condition.AtMost is { } most)
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"at_most: {most}");
        }
    }

    private static void Alternatives(StringBuilder yaml, string key, ImmutableArray<SignalAlternative> alternatives)
    {
        if (alternatives.IsEmpty)
        {
            return;
        }
        Line(yaml, 10, $"{key}:");
        foreach (var alternative in alternatives)
        {
            string[] parts =
            [
                alternative.Say.IsEmpty ? "" : $"say: [{string.Join(", ", alternative.Say.Select(Text))}]",
                alternative.With.IsEmpty ? "" : $"with: [{string.Join(", ", alternative.With)}]",
                alternative.Without.IsEmpty ? "" : $"without: [{string.Join(", ", alternative.Without)}]",
            ];
            Line(yaml, 12, $"- {{{string.Join(", ", parts.Where(p => p.Length > 0))}}}");
        }
    }

    private static void Texts(StringBuilder yaml, int indent, string key, ImmutableArray<string> texts)
    {
        Line(yaml, indent, $"{key}:");
        foreach (var text in texts)
        {
            Line(yaml, indent + 2, $"- {Text(text)}");
        }
    }

    private static string Cite(ImmutableArray<Citation> citations) => $"cite: [{string.Join(", ", citations.Select(c => string.Create(CultureInfo.InvariantCulture,
        $"{{document: {c.Document}, lines: {c.FirstLine}{(c.LastLine > c.FirstLine ? $"-{c.LastLine}" : "")}}}")))}]";

    private static string Text(string text) => JsonSerializer.Serialize(text, AsItIs);

    private static string OneLine(string text) => text.ReplaceLineEndings(" ");

    private static void Line(StringBuilder yaml, int indent, string text) => yaml.Append(' ', indent).Append(text).Append('\n');
}
