using System.Globalization;
using System.Text.Json.Nodes;

namespace MockInterviewer.Bench;

/// <summary>
/// The answers of a batch, and what must have come of them: each opens with a sentence of its own, which the server quotes and by whose
/// number it chooses the level, so that a row that got another's reply would show.
/// </summary>
internal static class BatchWork
{
    public const string Company = "google";
    public const string Round = "system_design";

    /// <summary>Stands before the number in an answer's first sentence, and nowhere else in a request.</summary>
    public const string Mark = "Bench case ";

    private const int ShortestAnswer = 500;

    public static string OpeningOf(string number) => $"{Mark}{number} was mine from its first day to its last.";

    public static int LevelOf(int number) => 2 + number % 2;

    public static async Task WriteAsync(string path, int answers)
    {
        var gold = (await File.ReadAllLinesAsync(Repository.Gold)).Select(l => JsonNode.Parse(l)!)
            .Where(r => (string?)r["company"] == Company && (string?)r["round"] == Round && ((string)r["answer"]!).Length > ShortestAnswer).ToList();
        await using var writer = new StreamWriter(path);
        for (var i = 0; i < answers; i++)
        {
            var record = gold[i % gold.Count];
            await writer.WriteLineAsync(new JsonObject
            {
                ["id"] = i.ToString(CultureInfo.InvariantCulture),
                ["company"] = Company,
                ["round"] = Round,
                ["question"] = (string?)record["question"],
                ["answer"] = $"{OpeningOf(i.ToString(CultureInfo.InvariantCulture))} {(string?)record["answer"]}",
            }.ToJsonString());
        }
    }

    /// <returns>How many answers have no grade, and how many have one that is not theirs.</returns>
    public static (int Failed, int Unearned) Check(string results, int answers)
    {
        var (failed, unearned, next) = (0, 0, 0);
        foreach (var line in File.ReadLines(results))
        {
            var row = JsonNode.Parse(line)!;
            var number = int.Parse((string)row["id"]!, CultureInfo.InvariantCulture);
            var status = (string?)row["status"];
            if (status is "failed" or "not_assessable")
            {
                failed++;
                unearned += row["level"] is null ? 0 : 1;
            }
            else if (number != next || !row["criteria"]!.AsArray().All(c => IsOwn(c!, number)))
            {
                unearned++;
            }
            next++;
        }
        return (failed + Math.Max(0, answers - next), unearned);
    }

    private static bool IsOwn(JsonNode criterion, int number) =>
        (int?)criterion["level"] == LevelOf(number)
        && criterion["evidence"]!.AsArray().Select(e => (string?)e!["quote"]).SequenceEqual([OpeningOf(number.ToString(CultureInfo.InvariantCulture))]);
}
