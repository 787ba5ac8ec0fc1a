using System.Collections.Immutable;
using MockInterviewer.Core.Answers;
using MockInterviewer.Core.Interviews;
using MockInterviewer.Core.Rubrics;
using MockInterviewer.Robustness;
using Xunit;

namespace MockInterviewer.Tests.Interviews;

public class MissingChecksTests
{
    /// <summary>Where all criteria stand at the ceiling, an answer is still asked for what it says nothing of rather than for what it nearly has.</summary>
    [Fact]
    public void AnAnswerAtTheCeilingIsAskedForWhatItSaysNothingOf()
    {
        var seen = 0;
        foreach (var gold in GoldSet.Read(Places.Gold).Where(g => g.Label == 4))
        {
            var rubric = Places.Library.Load(gold.Submission.Company, gold.Submission.Round);
            var principle = rubric.FindPrinciple(gold.Submission.Principle);
            var reading = new AnswerReader(rubric).Read(gold.Submission.Answer, gold.Submission.Question, null);
            ImmutableArray<ImmutableArray<CheckFinding>> checks = [.. rubric.Criteria.Select(c => CheckReader.Read(reading, c, principle))];
            var worth = new CheckWorth(rubric);
            if (!worth.Estimates(OfflinePart.Of(reading, rubric, checks)).All(e => e == 4))
            {
                continue;
            }
            seen++;
            var telling = rubric.Criteria.Where(c => c.Dimension == Dimension.Structure).Select(c => c.Id).ToHashSet();
            var expected = worth.Missing([.. checks.SelectMany(c => c)], reading.Features).Where(m => !telling.Contains(m.Check.CriterionId))
                .OrderByDescending(m => m.Worth * (1 - (0.6 * (reading.NearestTo(m.Check.Check)?.Nearness ?? 0)))).Select(m => m.Check.Id);
            Assert.Equal(expected, new MissingChecks(rubric).In(reading, principle, []).Unmet.Where(f => !telling.Contains(f.CriterionId)).Select(f => f.Id));
        }
        Assert.NotEqual(0, seen);
    }

    /// <summary>"In the first week we had between 16 and 24 stops a day" ties no remedy to a cause.</summary>
    [Fact]
    public void ACheckOfCommonWordsThatIsMetByAccidentIsStillAskedForUnlessTheAnswerIsStrong()
    {
        const string Weak = "We had a migration. I decided to stop after 3 days. In the first week we had 16 stops, so we went on. It was a good week for us.";
        var rubric = Places.Library.Load("amazon", "behavioral");
        var reading = new AnswerReader(rubric).Read(Weak, "Tell me about a time.", null);
        var met = CheckReader.Read(reading, rubric, null).Where(f => f.Met == Met.Yes && f.Check.Signals.Telling is not null).ToList();
        Assert.NotEmpty(met);
        Assert.Subset(new MissingChecks(rubric).In(reading, null, []).Unmet.Select(f => f.Id).ToHashSet(), met.Select(f => f.Id).ToHashSet());
    }
}
