using MockInterviewer.Core.Answers;
using MockInterviewer.Core.Rubrics;

namespace MockInterviewer.Core.Reports.Grades;

/// <summary>How an answer was given, in results.jsonl.</summary>
public sealed record DeliveryRecord(int Words, double SpokenMinutes, AnswerType AnswerType, int Fillers, int We, int I)
{
    internal static DeliveryRecord Of(Delivery delivery) =>
        new(delivery.Words, delivery.SpokenMinutes, delivery.AnswerType, delivery.Fillers, delivery.We, delivery.I);

    internal Delivery ToDelivery() => new(Words, SpokenMinutes, Fillers, We, I, AnswerType);
}
