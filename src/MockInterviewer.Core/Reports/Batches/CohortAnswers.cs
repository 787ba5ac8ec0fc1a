using System.Text.Json;
using MockInterviewer.Core.Answers;
using MockInterviewer.Core.Content;
using MockInterviewer.Core.Grading;
using MockInterviewer.Core.Reports.Grades;
using MockInterviewer.Core.Rubrics;

namespace MockInterviewer.Core.Reports.Batches;

/// <summary>What the page of a cohort shows of an answer, as data: a row of its table, and all that opening the row shows.</summary>
internal sealed class CohortAnswers(CohortNames names)
{
    /// <summary>Longer answers are cut in the page; results.jsonl has them whole.</summary>
    private const int LongestAnswer = 20_000;
    private const int LongestId = 200;

    public void WriteRow(Utf8JsonWriter json, BatchItem item)
    {
        var record = item.Record;
        json.WriteStartArray();
        json.WriteStringValue(CandidateText.Short(record?.Id ?? (item.Entry as SubmissionFault)?.Id ?? "", LongestId));
        json.WriteStringValue(record is null ? CandidateText.OneLine(item.Entry.Source) : "");
        if (record is null)
        {
            WriteUnreadable(json);
        }
        else
        {
            WriteRow(json, record);
        }
        json.WriteEndArray();
    }

    public void WriteDetail(Utf8JsonWriter json, BatchItem item)
    {
        json.WriteStartObject();
        if (item.Record is { } record)
        {
            WriteDetail(json, record);
        }
        else
        {
            json.WriteString("headline", $"Unreadable: {CandidateText.OneLine(((SubmissionFault)item.Entry).ToString())}");
        }
        json.WriteEndObject();
    }

    /// <summary>The same columns as of a record, without anything in them.</summary>
    private static void WriteUnreadable(Utf8JsonWriter json)
    {
        json.WriteNullValue();
        json.WriteNullValue();
        json.WriteStringValue("");
        json.WriteStringValue("");
        json.WriteNullValue();
        json.WriteNullValue();
        json.WriteStringValue("unreadable");
        json.WriteStartArray();
        json.WriteEndArray();
        json.WriteNullValue();
    }

    private void WriteRow(Utf8JsonWriter json, GradeRecord record)
    {
        json.WriteNumberValue(names.Word(record.Company));
        json.WriteNumberValue(names.Word(record.Round));
        if (names.Question(record.Question) is { } question)
        {
            json.WriteNumberValue(question);
        }
        else
        {
            json.WriteStringValue(CandidateText.Visible(record.Question));
        }
        json.WriteStringValue(CandidateText.OneLine(record.Principle ?? ""));
        WriteNumber(json, record.Level);
        if (record.Score is { } score)
        {
            json.WriteNumberValue(score);
        }
        else
        {
            json.WriteNullValue();
        }
        json.WriteStringValue(EnumNames<GradeStatus>.Of(record.Status));
        json.WriteStartArray();
        foreach (var flag in record.RedFlags.DistinctBy(f => f.Id))
        {
            json.WriteNumberValue(names.Flag(flag));
        }
        json.WriteEndArray();
        WriteNumber(json, record.PersonsLevel);
    }

    private void WriteDetail(Utf8JsonWriter json, GradeRecord record)
    {
        var (answer, cut) = CandidateText.Cut(record.Answer, LongestAnswer);
        json.WriteString("answer", CandidateText.Visible(answer));
        json.WriteString("headline", ReportWords.Headline(record.Decision, record.Level, record.Score, record.Status, record.Error, record.HeldDown));
        WriteCriteria(json, record, record.HasReasons);
        json.WriteStartArray("flags");
        foreach (var flag in record.RedFlags)
        {
            json.WriteStartArray();
            json.WriteNumberValue(names.Flag(flag));
            json.WriteNumberValue(flag.Start);
            json.WriteNumberValue(flag.End);
            json.WriteEndArray();
        }
        json.WriteEndArray();
        if (record.Level is not null)
        {
            WriteFeedback(json, record);
        }
        WriteUnlessEmpty(json, "person", PersonWords.Of(record));
        WriteUnlessEmpty(json, "carried", record.Level is null ? "" : ReportWords.Carried(ReportedGrade.Of(record)));
        WriteUnlessEmpty(json, "beside", record.Beside is { } beside ? ReportWords.Of(beside) : "");
        WriteUnlessEmpty(json, "cost", ReportWords.Of(record.Usage) is { Length: > 0 } usage ? $"Grading took {usage}." : "");
        json.WriteString("delivery", $"Delivery: {ReportWords.Delivery(record.Delivery.ToDelivery(), record.Rubric.Expects == ExpectedAnswer.Document)}.{(cut == 0 ? "" : $" The answer is cut here: {ReportWords.Count(cut, "more character")} in results.jsonl.")}");
        CohortNames.WriteTexts(json, "doubts", record.Doubts ?? []);
    }

    private void WriteCriteria(Utf8JsonWriter json, GradeRecord record, bool withReasons)
    {
        json.WriteStartArray("criteria");
        foreach (var criterion in record.Criteria)
        {
            json.WriteStartArray();
            json.WriteNumberValue(names.Criterion(criterion));
            WriteNumber(json, criterion.Level);
            json.WriteStringValue(string.Create(criterion.Checks.Length, criterion.Checks, static (signs, checks) =>
            {
                for (var i = 0; i < signs.Length; i++)
                {
                    signs[i] = checks[i].Met switch { Met.Yes => 'y', Met.Partly => 'p', _ => 'n' };
                }
            }));
            WriteNumber(json, criterion.NextAnchor is { } anchor ? names.Anchor(anchor) : null);
            json.WriteStartArray();
            foreach (var evidence in criterion.Evidence)
            {
                json.WriteNumberValue(evidence.Start);
                json.WriteNumberValue(evidence.End);
            }
            json.WriteEndArray();
            json.WriteStringValue(withReasons ? CandidateText.Visible(criterion.Reason) : null);
            if (criterion.Votes is { } votes)
            {
                json.WriteStartArray();
                foreach (var vote in votes)
                {
                    json.WriteNumberValue(vote);
                }
                json.WriteEndArray();
            }
            json.WriteEndArray();
        }
        json.WriteEndArray();
    }

    private static void WriteFeedback(Utf8JsonWriter json, GradeRecord record)
    {
        CohortNames.WriteTexts(json, "strengths", record.Feedback.Strengths);
        CohortNames.WriteTexts(json, "gaps", record.Feedback.Gaps);
        CohortNames.WriteTexts(json, "probes", record.Feedback.Probes);
        CohortNames.WriteTexts(json, "outline", record.Feedback.Outline ?? []);
        json.WriteString("next", CandidateText.Visible(record.Feedback.NextStep));
    }

    private static void WriteUnlessEmpty(Utf8JsonWriter json, string name, string text)
    {
        if (text.Length > 0)
        {
            json.WriteString(name, CandidateText.Visible(text));
        }
    }

    private static void WriteNumber(Utf8JsonWriter json, int? number)
    {
        if (number is { } known)
        {
            json.WriteNumberValue(known);
        }
        else
        {
            json.WriteNullValue();
        }
    }
}
