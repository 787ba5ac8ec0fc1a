using System.Text.Json.Nodes;

namespace MockInterviewer.Tests.Drafting;

/// <summary>What a model might answer when a rubric is drafted: points of passages, and the rubric made of them.</summary>
internal static class DraftReplies
{
    public static JsonObject Points(params (int Passage, string Kind, string Says, string[] Terms)[] points) =>
        new() { ["points"] = new JsonArray([.. points.Select(p => Point(p.Passage, p.Kind, p.Says, p.Terms))]) };

    public static JsonObject Point(int passage, string kind, string says, string[] terms) =>
        new() { ["passage"] = passage, ["kind"] = kind, ["says"] = says, ["terms"] = new JsonArray([.. terms.Select(t => JsonValue.Create(t))]) };

    public static JsonObject Merge() => new()
    {
        ["criteria"] = new JsonArray([.. Enumerable.Range(1, 4).Select(n => Criterion(n))]),
        ["red_flags"] = new JsonArray(new JsonObject { ["id"] = "blame_others", ["points"] = new JsonArray(5) }),
        ["questions"] = new JsonArray(new JsonObject { ["text"] = "What nearly went wrong there?", ["points"] = new JsonArray(1) }),
    };

    public static JsonObject Criterion(int n) => new()
    {
        ["title"] = $"Part {n}",
        ["dimension"] = "judgment",
        ["weight"] = 10 * n,
        ["asks"] = "Is it seen in time?",
        ["anchors"] = new JsonArray("Nothing of it.", "A word of it.", "One case of it.", "All of it, proved."),
        ["checks"] = new JsonArray(Check("sees it early", n), Check("gives it a name", n), Check("does something about it", n)),
    };

    public static JsonObject Check(string title, int point) => new()
    {
        ["title"] = title,
        ["points"] = new JsonArray(point),
        ["probes"] = new JsonArray("When was that?", "Who knew of it?"),
        ["say"] = new JsonArray("foresaw", "warned"),
    };
}
