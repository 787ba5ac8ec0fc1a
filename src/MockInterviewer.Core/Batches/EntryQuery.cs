using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using MockInterviewer.Core.Answers;
using MockInterviewer.Core.Content;

namespace MockInterviewer.Core.Batches;

/// <summary>
/// A small filter for records: conditions with blanks between them, which must all hold. A condition is field=value, field!=value,
/// field~text (contains, in any case) or field!~text; several values with commas between them are alternatives; a value with blanks or
/// commas stands in quotation marks.
/// </summary>
public sealed partial class EntryQuery
{
    public const string Status = "status";

    private static readonly string[] Fields = ["id", "company", "round", "question", "principle", "answer", "level", Status];

    private readonly ImmutableArray<EntryCondition> _conditions;

    private EntryQuery(ImmutableArray<EntryCondition> conditions) => _conditions = conditions;

    /// <summary>Whether it looks into the ledger.</summary>
    public bool AsksForStatus => _conditions.Any(c => c.Field == Status);

    /// <exception cref="FormatException">It is no query; the message says what is wrong with which part.</exception>
    /// <exception cref="UnknownNameException">It names a field or a status that does not exist.</exception>
    public static EntryQuery Parse(string text)
    {
        var conditions = Condition().Matches(text).Select(m => m.Value).ToList();
        return conditions.Count == 0 ? throw new FormatException("the query is empty; write conditions such as company=google level=1,2")
            : new EntryQuery([.. conditions.Select(ParseCondition)]);
    }

    /// <param name="status">Of the record in the ledger; asked only when a condition needs it.</param>
    public bool Fits(SubmissionRecord record, Func<SubmissionRecord, string> status) => _conditions.All(c => c.Fits(c.Field switch
    {
        "id" => record.Submission.Id,
        "company" => record.Submission.Company,
        "round" => record.Submission.Round,
        "question" => record.Submission.Question,
        "principle" => record.Submission.Principle ?? "",
        "answer" => record.Submission.Answer,
        "level" => record.Label?.ToString(CultureInfo.InvariantCulture) ?? "",
        _ => status(record),
    }));

    private static EntryCondition ParseCondition(string text)
    {
        if (Parts().Match(text) is not { Success: true } parts)
        {
            throw new FormatException($"'{text}' is no condition; write field=value, field!=value, field~text or field!~text");
        }
        var (field, sign) = (parts.Groups["field"].Value, parts.Groups["sign"].Value);
        if (!Fields.Contains(field))
        {
            throw new UnknownNameException("field", field, Fields);
        }
        ImmutableArray<string> values = [.. Value().Matches(parts.Groups["values"].Value).Select(v => v.Value.Replace("\"", "", StringComparison.Ordinal))];
        if (field == Status && values.FirstOrDefault(v => !LedgerStates.Names.Contains(v)) is { } unknown)
        {
            throw new UnknownNameException(Status, unknown, LedgerStates.Names);
        }
        return new EntryCondition(field, IsNegated: sign[0] == '!', IsContained: sign[^1] == '~', values);
    }

    [GeneratedRegex("""(?:"[^"]*"|[^\s"]|")+""")]
    private static partial Regex Condition();

    [GeneratedRegex("^(?<field>[a-z_]+)(?<sign>!?[=~])(?<values>.+)$", RegexOptions.Singleline)]
    private static partial Regex Parts();

    [GeneratedRegex("""(?:"[^"]*"|[^,"])+""")]
    private static partial Regex Value();
}
