using MockInterviewer.Core.Content;
using MockInterviewer.Core.Questions;
using MockInterviewer.Core.Rubrics;

namespace MockInterviewer.Core.Interviews;

/// <summary>Chooses an interview's questions.</summary>
public static class InterviewPlanner
{
    private const int Easiest = 1;
    private const int Hardest = 3;
    private const int Standard = 2;

    /// <summary>
    /// Questions that were not asked before come first, then those of principles that are not yet in the plan, then those whose
    /// difficulty suits the place; the difficulty rises. The same seed gives the same questions. When the bank has fewer
    /// questions than wanted, the plan has fewer.
    /// </summary>
    /// <param name="askedBefore">Ids of questions of earlier interviews.</param>
    /// <exception cref="InvalidContentException">The bank has no question for the round.</exception>
    public static InterviewPlan Plan(string id, Company company, string round, QuestionBank bank, int questions, int probes, int seed,
        string graderKind, DateTimeOffset startedAt, IReadOnlySet<string> askedBefore)
    {
        var left = bank.InRound(round).ToList();
        if (left.Count == 0)
        {
            throw new InvalidContentException([new ContentFault($"{QuestionBank.Folder}/{company.Id}.yaml", 0, "questions",
                $"none is for the round '{round}'; add one")]);
        }
        var chosen = new List<Question>();
        var wanted = Math.Min(questions, left.Count);
        while (chosen.Count < wanted)
        {
            var difficulty = DifficultyAt(chosen.Count, wanted);
            var next = left.OrderBy(q => askedBefore.Contains(q.Id))
                .ThenBy(q => q.Principle is null ? 0 : chosen.Count(c => c.Principle == q.Principle))
                .ThenBy(q => Math.Abs(q.Difficulty - difficulty))
                .ThenBy(q => SeededOrder.Rank(seed, q.Id))
                .First();
            chosen.Add(next);
            left.Remove(next);
        }
        return new InterviewPlan(id, company.Id, round, company.PersonaId, seed, probes,
            [.. chosen.OrderBy(q => q.Difficulty).Select(PlannedQuestion.Of)], graderKind, startedAt);
    }

    /// <summary>One question is a standard one; several go from warm-up to hard.</summary>
    private static double DifficultyAt(int place, int questions) =>
        questions == 1 ? Standard : Easiest + (double)place * (Hardest - Easiest) / (questions - 1);
}
