using System.Collections.Immutable;

namespace MockInterviewer.Core.Reports;

/// <summary>How all answers together were given; says nothing of their worth.</summary>
/// <param name="Answers">How many there were.</param>
/// <param name="Words">Of documents without the replies to probes.</param>
/// <param name="SpokenMinutes">Of the answers that are spoken.</param>
/// <param name="ExpectedMinutes">What the questions that were answered ask for, aloud.</param>
/// <param name="ExpectedWords">What the documents that were written should have.</param>
public sealed record InterviewDelivery(
    int Answers, int Words, double SpokenMinutes, double ExpectedMinutes, int Fillers, int We, int I, int ExpectedWords = 0)
{
    internal static InterviewDelivery Of(ImmutableArray<InterviewQuestion> questions)
    {
        var answered = questions.Where(q => q.Grade is not null).ToList();
        var deliveries = answered.ConvertAll(q => q.Grade!.Delivery);
        return new InterviewDelivery(answered.Count, answered.Sum(q => q.WrittenWords ?? q.Grade!.Delivery.Words),
            Math.Round(answered.Where(q => q.WrittenWords is null).Sum(q => q.Grade!.Delivery.SpokenMinutes), 1),
            Math.Round(answered.Sum(q => q.ExpectedMinutes ?? 0), 1), deliveries.Sum(d => d.Fillers), deliveries.Sum(d => d.We),
            deliveries.Sum(d => d.I), answered.Where(q => q.WrittenWords is not null).Sum(q => q.ExpectedWords));
    }
}
