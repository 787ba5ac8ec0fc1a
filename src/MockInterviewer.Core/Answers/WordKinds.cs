namespace MockInterviewer.Core.Answers;

/// <summary>The lists of rubrics/language.yaml that are asked for every word.</summary>
[Flags]
internal enum WordKinds
{
    None = 0,
    Function = 1,
    Determiner = 2,
    AfterDeterminer = 4,
    Number = 8,
    Unit = 16,
    TimeUnit = 32,
    MonthOrDay = 64,
    Past = 128,

    /// <summary>Of the vocabulary of strong answers, which is no list of that file.</summary>
    Telling = 256,
}
