namespace MockInterviewer.Core.Interviews;

/// <summary>Small numbers as one says them.</summary>
internal static class NumberWords
{
    private static readonly string[] Words = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];

    public static string Of(int number) => number < Words.Length ? Words[number] : $"{number}";
}
