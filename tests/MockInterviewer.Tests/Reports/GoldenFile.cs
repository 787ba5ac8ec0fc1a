using System.Text.RegularExpressions;
using Xunit;

namespace MockInterviewer.Tests.Reports;

/// <summary>What a renderer wrote last time, kept in the source tree. UPDATE_GOLDEN=1 writes it anew.</summary>
internal static partial class GoldenFile
{
    /// <summary>A page's style sheet is a file of its own, and left out; nothing else is, because it might be a candidate's.</summary>
    public static void Check(string name, string actual)
    {
        actual = StyleSheet().Replace(actual, "<style>...</style>", count: 1);
        var path = Path.Combine(Places.Repository, "tests", "MockInterviewer.Tests", "Reports", "Golden", name);
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1")
        {
            File.WriteAllText(path, actual);
        }
        Assert.True(File.Exists(path), $"{path} is missing; run the tests with UPDATE_GOLDEN=1 and read what was written");
        Assert.Equal(File.ReadAllText(path), actual);
    }

    [GeneratedRegex("<style>.*?</style>", RegexOptions.Singleline)]
    private static partial Regex StyleSheet();
}
