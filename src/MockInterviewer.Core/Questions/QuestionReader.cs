using MockInterviewer.Core.Content;
using MockInterviewer.Core.Documents;
using MockInterviewer.Core.Rubrics;

namespace MockInterviewer.Core.Questions;

/// <summary>Reads the questions of one bank.</summary>
/// <param name="rounds">That the company has.</param>
/// <param name="rubrics">By round; those that the questions are held against.</param>
internal sealed class QuestionReader(
    string companyId, IReadOnlyList<string> rounds, SourceDocuments documents, IReadOnlyDictionary<string, Rubric> rubrics)
{
    public Question Read(ContentMap map)
    {
        var round = map.ReadText("round");
        var rubric = rubrics.GetValueOrDefault(round);
        var question = new Question(map.ReadId("id"), companyId, round, map.ReadOptionalText("principle"),
            map.ReadText("text"), map.ReadInt("difficulty", 1, 3), map.ReadOptionalInt("minutes", 1, 60),
            map.ReadOptionalInt("words", 50, 5000), [.. map.ReadMaps("cite", required: true).Select(c => Citation.Read(c, documents))],
            [.. map.ReadMaps("probes").Select(p => ReadProbe(p, rubric))], [.. map.ReadMaps("clarifications").Select(ReadClarification)])
        { Place = map.Place };
        map.Close();
        CheckPrinciple(map, question, rubric);
        if (!rounds.Contains(round))
        {
            map.Fault("round", $"{companyId} has no rubric for it; use one of: {string.Join(", ", rounds)}");
        }
        if (question.ExpectedMinutes is null == question.ExpectedWords is null)
        {
            map.Fault("minutes", "say how long an answer should be: either minutes (spoken) or words (written)");
        }
        return question;
    }

    private static void CheckPrinciple(ContentMap map, Question question, Rubric? rubric)
    {
        if (rubric is not null && !question.HasPrincipleIn(rubric))
        {
            map.Fault("principle", rubric.Principles.Count == 0
                ? $"{rubric.Id} has no principles; remove it"
                : $"{rubric.Id} has no principle '{question.Principle}'; use one of: {string.Join(", ", rubric.Principles)}");
        }
    }

    private static ScriptedProbe ReadProbe(ContentMap map, Rubric? rubric)
    {
        var probe = new ScriptedProbe(map.ReadText("check"), map.ReadText("text")) { Place = map.Place };
        map.Close();
        if (rubric is not null && !probe.Fits(rubric))
        {
            map.Fault("check", $"{rubric.Id} has no check '{probe.CheckId}'; write criterion.check");
        }
        return probe;
    }

    private static Clarification ReadClarification(ContentMap map)
    {
        var clarification = new Clarification(map.ReadTexts("about", atLeast: 1), map.ReadText("answer"));
        map.Close();
        return clarification;
    }
}
