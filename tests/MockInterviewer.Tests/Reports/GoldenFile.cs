using Xunit;

namespace MockInterviewer.Tests.Reports;

/// <summary>What a renderer wrote last time, kept in the source tree. UPDATE_GOLDEN=1 writes it anew.</summary>
internal static class GoldenFile
{
    public static void Check(string name, string actual)
    {
        var path = Path.Combine(Places.Repository, "tests", "MockInterviewer.Tests", "Reports", "Golden", name);
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1")
        {
            File.WriteAllText(path, actual);
        }
        Assert.True(File.Exists(path), $"{path} is missing; run the tests with UPDATE_GOLDEN=1 and read what was written");
        Assert.Equal(File.ReadAllText(path), actual);
    }
}
