namespace MockInterviewer.Core.Rubrics;

/// <summary>The measures of a whole answer that a red flag's condition may name beside signals.</summary>
public static class AnswerMeasures
{
    public const string Words = "words";
    public const string Sentences = "sentences";
    public const string QuestionOverlap = "question_overlap";
    public const string FunctionWords = "function_words";
    public const string Repeated = "repeated";
    public const string LengthRatio = "length_ratio";
    public const string SetAside = "set_aside";

    /// <summary>Ending that turns a signal's count of sentences into its share of the sentences.</summary>
    public const string ShareSuffix = "_share";

    /// <summary>The signal whose share of the sentences a measure is; null for any other measure.</summary>
    public static string? SignalSharedBy(string measure) =>
        measure.EndsWith(ShareSuffix, StringComparison.Ordinal) ? measure[..^ShareSuffix.Length] : null;

    public static IReadOnlyList<string> All { get; } = [Words, Sentences, QuestionOverlap, FunctionWords, Repeated, LengthRatio, SetAside];
}
