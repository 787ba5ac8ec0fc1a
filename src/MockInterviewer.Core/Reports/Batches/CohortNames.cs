using System.Text.Json;
using MockInterviewer.Core.Reports.Grades;

namespace MockInterviewer.Core.Reports.Batches;

/// <summary>What many answers of a cohort have in common, kept once; the answers name it by its place.</summary>
internal sealed class CohortNames
{
    /// <summary>Questions beyond these stand with their answers: where everybody was asked something else, nothing is saved.</summary>
    private const int MostQuestions = 2000;

    private readonly Dictionary<string, int> _questions = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _words = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _anchors = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Title, string Effect, string Advice), int> _flags = [];
    private readonly Dictionary<CriterionRecord, int> _criteria = new(new SameCriterion());

    /// <returns>Its place, or null when the question is to stand where it is used.</returns>
    public int? Question(string text) =>
        _questions.TryGetValue(text, out var place) ? place : _questions.Count < MostQuestions ? Place(_questions, text) : null;

    public int Word(string text) => Place(_words, text);

    public int Anchor(string text) => Place(_anchors, text);

    public int Flag(RedFlagRecord flag) => Place(_flags, (flag.Title, ReportWords.Effect(flag.Cap), flag.Advice));

    /// <summary>A criterion as one principle's questions have it: with the titles of its checks.</summary>
    public int Criterion(CriterionRecord criterion) => Place(_criteria, criterion);

    /// <param name="starts">The number of the first answer in each chunk.</param>
    public void Write(Utf8JsonWriter json, IEnumerable<int> starts)
    {
        json.WriteStartObject();
        WriteTexts(json, "questions", _questions.Keys);
        WriteTexts(json, "words", _words.Keys);
        WriteTexts(json, "anchors", _anchors.Keys);
        WriteFlags(json);
        WriteCriteria(json);
        json.WriteStartArray("starts");
        foreach (var start in starts)
        {
            json.WriteNumberValue(start);
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    public static void WriteTexts(Utf8JsonWriter json, string name, IEnumerable<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts)
        {
            json.WriteStringValue(CandidateText.Visible(text));
        }
        json.WriteEndArray();
    }

    private void WriteFlags(Utf8JsonWriter json)
    {
        json.WriteStartArray("flags");
        foreach (var (title, effect, advice) in _flags.Keys)
        {
            json.WriteStartObject();
            json.WriteString("title", title);
            json.WriteString("effect", effect);
            json.WriteString("advice", advice);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private void WriteCriteria(Utf8JsonWriter json)
    {
        json.WriteStartArray("criteria");
        foreach (var criterion in _criteria.Keys)
        {
            json.WriteStartObject();
            json.WriteString("title", criterion.Title);
            json.WriteNumber("weight", criterion.Weight);
            WriteTexts(json, "checks", criterion.Checks.Select(c => c.Title));
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    /// <summary>Nothing is ever taken out, so that the keys stand in the order of their places.</summary>
    private static int Place<T>(Dictionary<T, int> places, T value)
        where T : notnull
    {
        if (!places.TryGetValue(value, out var place))
        {
            places.Add(value, place = places.Count);
        }
        return place;
    }
}
