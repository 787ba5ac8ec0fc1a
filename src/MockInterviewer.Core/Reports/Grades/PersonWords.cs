using System.Globalization;

namespace MockInterviewer.Core.Reports.Grades;

/// <summary>What a person made of an answer, said in a sentence.</summary>
public static class PersonWords
{
    /// <summary>"A person gave level 3 on 2026-11-21 18:04: Names no cause."; empty when no person gave a level.</summary>
    public static string Of(GradeRecord record) => record switch
    {
        { HumanReview: { Comment.Length: > 0 } review } => $"{Gave(review)}: {CandidateText.Visible(review.Comment)}",
        { HumanReview: { } review } => Gave(review) + ".",
        { HumanLevel: { } label } => string.Create(CultureInfo.InvariantCulture, $"The input labels it level {label}."),
        _ => "",
    };

    private static string Gave(HumanReview review) =>
        string.Create(CultureInfo.InvariantCulture, $"A person gave level {review.Level} on {ReportWords.Date(review.At)}");
}
