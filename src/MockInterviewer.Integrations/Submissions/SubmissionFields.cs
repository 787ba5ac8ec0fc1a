using System.Globalization;
using System.Text.Json.Nodes;
using MockInterviewer.Core.Answers;
using MockInterviewer.Core.Rubrics;

namespace MockInterviewer.Integrations.Submissions;

/// <summary>Makes a submission of a record's fields, whatever kind of file they stood in.</summary>
internal sealed class SubmissionFields(SubmissionDefaults defaults)
{
    private static readonly HashSet<string> Known = ["id", "company", "round", "question", "principle", "answer", "level"];

    private readonly Dictionary<string, string> _sourceById = new(StringComparer.Ordinal);

    /// <param name="fields">Values are texts, numbers, or anything for unknown fields.</param>
    public SubmissionEntry Read(string source, JsonObject fields)
    {
        var id = Text(fields, "id");
        SubmissionFault Fault(string message) => new(source, id, message);

        if (string.IsNullOrWhiteSpace(id))
        {
            return Fault("the field 'id' is missing; give every record an id of its own");
        }
        if (!_sourceById.TryAdd(id, source))
        {
            return Fault($"the id '{id}' stands at {_sourceById[id]} already; give every record an id of its own");
        }
        if (Text(fields, "question") is not { } question || string.IsNullOrWhiteSpace(question))
        {
            return Fault("the field 'question' is missing; an answer is judged by what was asked");
        }
        if (Text(fields, "answer") is not { } answer)
        {
            return Fault("the field 'answer' is missing");
        }
        if ((RubricNames.TidyOrNull(Text(fields, "company")) ?? defaults.Company) is not { Length: > 0 } company)
        {
            return Fault("the field 'company' is missing; add it or give --company");
        }
        if ((RubricNames.TidyOrNull(Text(fields, "round")) ?? defaults.Round) is not { Length: > 0 } round)
        {
            return Fault("the field 'round' is missing; add it or give --round");
        }
        var level = Text(fields, "level");
        var label = 0;
        if (!string.IsNullOrWhiteSpace(level) && (!int.TryParse(level, NumberStyles.None, CultureInfo.InvariantCulture, out label) || label is < 1 or > 4))
        {
            return Fault($"the field 'level' must be 1, 2, 3 or 4, not '{level}'");
        }
        return new SubmissionRecord(source, new Submission(id, company, round, question, Principle(fields), answer), label == 0 ? null : label, Extra(fields));
    }

    private static string? Principle(JsonObject fields) => Text(fields, "principle")?.Trim() is { Length: > 0 } principle ? principle : null;

    private static string? Text(JsonObject fields, string name) => fields[name] switch
    {
        JsonValue value when value.TryGetValue<string>(out var text) => text,
        JsonValue value => value.ToJsonString(),
        _ => null,
    };

    private static JsonObject Extra(JsonObject fields) =>
        new(fields.Where(f => !Known.Contains(f.Key)).Select(f => KeyValuePair.Create(f.Key, f.Value?.DeepClone())));
}
