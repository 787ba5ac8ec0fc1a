using System.Collections.Immutable;
using MockInterviewer.Core.Answers;
using MockInterviewer.Core.Documents;
using MockInterviewer.Core.Questions;
using MockInterviewer.Core.Rubrics;

namespace MockInterviewer.Core.Drafting;

/// <summary>Makes questions of a bank of what documents ask, with the place that says how they are answered; of criteria, where documents ask nothing.</summary>
internal sealed class QuestionDrafter(DraftWords words, TermFinder terms, ExpectedAnswer expects)
{
    private const int StandardDifficulty = 2;
    private const int DocumentWords = 600;
    private const int MostTerms = 3;

    private const int LongestQuestion = 40;

    private readonly QuestionOpeners _openers = new(words);

    /// <summary>As the document asks it, unless that is too long for a question: then a frame around what it is about. Null when it is about nothing.</summary>
    public Drafted<Question>? Draft(AskedQuestion asked, DraftRequest request, DraftIds ids)
    {
        var topic = terms.TopicOf(asked.Text);
        ImmutableArray<string> restsOn = [.. terms.Find([topic], MostTerms).Select(t => t.Form)];
        if (restsOn.IsEmpty)
        {
            restsOn = [.. terms.Plainest(asked.Text)];
        }
        var isLong = Tokenizer.Words(asked.Text).Skip(LongestQuestion).Any();
        return restsOn.IsEmpty || (isLong && topic.Length == 0) ? null
            : Make(request, ids, topic.Length > 0 ? topic : asked.Text, isLong ? Framed(topic, _openers.ExpectedBy(asked.Text)) : asked.Text,
                [new Citation(asked.Section.Document.Id, asked.Passage.FirstLine, asked.LastLine)], restsOn,
                isLong ? ["the document's question is too long to be asked: this one is a frame around its words, to be put into words of your own"] : []);
    }

    /// <summary>For a document that asks none: each criterion as the topic of a question.</summary>
    public ImmutableArray<Drafted<Question>> OfCriteria(ImmutableArray<DraftedCriterion> criteria, DraftRequest request)
    {
        var ids = new DraftIds();
        return [.. criteria.Select(c => c.Criterion).Select(c => Make(request, ids, c.Part.Title, Framed(TopicOf(c.Part), null), c.Part.Citations, c.Terms,
            ["the document asks no question: this one is a frame around a criterion, to be put into words of your own"]))];
    }

    /// <summary>"What you will do" is about nothing: then it is what its first check is about.</summary>
    private string TopicOf(Criterion criterion) => terms.TopicOf(criterion.Title).Length > 0 ? criterion.Title
        : terms.TopicOf(criterion.Checks[0].Title) is { Length: > 0 } topic ? topic : criterion.Title;

    /// <param name="opened">What the question's own opening wants; what the round wants, where it says nothing.</param>
    private string Framed(string topic, ExpectedAnswer? opened) => words.Frames[opened ?? expects].Replace("{topic}", topic, StringComparison.Ordinal);

    public Drafted<Question> Make(
        DraftRequest request, DraftIds ids, string about, string text, ImmutableArray<Citation> citations, ImmutableArray<string> restsOn, ImmutableArray<string> weak)
    {
        var isWritten = expects == ExpectedAnswer.Document;
        return new Drafted<Question>(new Question(ids.For($"{request.Company.Id} {request.Round} {about}"), request.Company.Id, request.Round, null, text,
            StandardDifficulty, isWritten ? null : MinutesOf(), isWritten ? DocumentWords : null, citations, [], []), restsOn, weak);
    }

    private int MinutesOf() => expects switch
    {
        ExpectedAnswer.Walkthrough => 8,
        ExpectedAnswer.Plan => 5,
        ExpectedAnswer.Explanation => 3,
        _ => 4,
    };
}
