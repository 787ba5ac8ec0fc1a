using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using MockInterviewer.Core.Answers;
using MockInterviewer.Core.Content;
using MockInterviewer.Core.Reports;
using MockInterviewer.Core.Rubrics;

namespace MockInterviewer.Core.Batches;

/// <summary>
/// A small filter for records: conditions with blanks between them, which must all hold. A condition is field=value, field!=value,
/// field~text (contains, in any case) or field!~text; several values with commas between them are alternatives; a value with blanks or
/// commas stands in quotation marks.
/// </summary>
public sealed partial class EntryQuery
{
    private const string Status = "status";
    private const string Level = "level";

    private static readonly string[] Fields = ["id", "company", "round", "question", "principle", "answer", Level, Status];

    private readonly ImmutableArray<EntryCondition> _conditions;

    private EntryQuery(ImmutableArray<EntryCondition> conditions) => _conditions = conditions;

    /// <summary>Whether it looks into the ledger.</summary>
    public bool AsksForStatus => _conditions.Any(c => c.Field == Status);

    /// <param name="library">Knows which companies and rounds there are.</param>
    /// <exception cref="FormatException">It is no query; the message says what is wrong with which part.</exception>
    /// <exception cref="UnknownNameException">It names a field, or a value of one with few values, that does not exist.</exception>
    public static EntryQuery Parse(string text, RubricLibrary library)
    {
        var conditions = Condition().Matches(text).Select(m => m.Value).ToList();
        return conditions.Count == 0 ? throw new FormatException("the query is empty; write conditions such as company=google level=1,2")
            : new EntryQuery([.. conditions.Select(c => ParseCondition(c, library))]);
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
        Level => record.Label?.ToString(CultureInfo.InvariantCulture) ?? "",
        _ => status(record),
    }));

    private static EntryCondition ParseCondition(string text, RubricLibrary library)
    {
        if (text.EndsWith(','))
        {
            throw new FormatException($"'{text}' ends with a comma; write the values without blanks between them, such as company=google,amazon");
        }
        if (Parts().Match(text) is not { Success: true } parts)
        {
            throw new FormatException($"'{text}' is no condition; write field=value, field!=value, field~text or field!~text, without blanks");
        }
        var (field, sign) = (parts.Groups["field"].Value, parts.Groups["sign"].Value);
        if (!Fields.Contains(field))
        {
            throw new UnknownNameException("field", field, Fields);
        }
        ImmutableArray<string> values = [.. Value().Matches(parts.Groups["values"].Value).Select(v => v.Value.Replace("\"", "", StringComparison.Ordinal))];
        var isContained = sign[^1] == '~';
        return new EntryCondition(field, IsNegated: sign[0] == '!', isContained, isContained ? values : Checked(field, values, library));
    }

    /// <summary>The values as records have them, where a field has only few: one that no record can have is a slip of the pen.</summary>
    private static ImmutableArray<string> Checked(string field, ImmutableArray<string> values, RubricLibrary library)
    {
        if (Known(field, library) is not { } known)
        {
            return values;
        }
        ImmutableArray<string> tidy = [.. values.Select(RubricNames.Tidy)];
        return tidy.FirstOrDefault(v => !known.Contains(v) && !(field == Level && v.Length == 0)) is { } unknown ? throw new UnknownNameException(field, unknown, known) : tidy;
    }

    /// <returns>Null for a field that may hold anything.</returns>
    private static IReadOnlyList<string>? Known(string field, RubricLibrary library) => field switch
    {
        "company" => [.. library.Companies.Select(c => c.Id)],
        "round" => [.. library.Companies.SelectMany(library.Rounds).Distinct()],
        Level => [.. Enumerable.Range(1, ReportWords.Levels).Select(l => l.ToString(CultureInfo.InvariantCulture))],
        Status => LedgerStates.Names,
        _ => null,
    };

    [GeneratedRegex("""(?:"[^"]*"|[^\s"]|")+""")]
    private static partial Regex Condition();

    [GeneratedRegex("^(?<field>[A-Za-z_]+)(?<sign>!?[=~])(?<values>.+)$", RegexOptions.Singleline)]
    private static partial Regex Parts();

    [GeneratedRegex("""(?:"[^"]*"|[^,"])+""")]
    private static partial Regex Value();
}
