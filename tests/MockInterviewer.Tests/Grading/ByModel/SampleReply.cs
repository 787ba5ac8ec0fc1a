using System.Text.Json.Nodes;
using MockInterviewer.Core.Rubrics;

namespace MockInterviewer.Tests.Grading.ByModel;

/// <summary>A reply that keeps the contract, for tests to break.</summary>
internal static class SampleReply
{
    /// <param name="levels">One for each criterion.</param>
    /// <param name="quotation">Stands for every criterion.</param>
    public static JsonObject All(Rubric rubric, string quotation, params int[] levels) => new()
    {
        ["criteria"] = new JsonArray([.. rubric.Criteria.Select((c, place) => One(c, quotation, levels[place]).With("id", c.Id))]),
        ["red_flags"] = new JsonArray(),
        ["strengths"] = new JsonArray("You stopped the wave yourself."),
        ["gaps"] = new JsonArray("You do not say what the wave was."),
        ["next_step"] = "Say what was at stake.",
        ["outline"] = new JsonArray("I stopped wave 3 after [how many?] weeks.", "It cost 12 days."),
    };

    public static JsonObject One(Criterion criterion, string quotation, int level, string? principle = null) => new()
    {
        ["evidence"] = new JsonArray(quotation),
        ["reason"] = $"Shows {criterion.Id} at {level}.",
        ["checks"] = new JsonArray([.. criterion.ChecksFor(principle).Select((_, place) => Check(place, level))]),
        ["level"] = level,
    };

    public static JsonObject Flag(string id, string quote) => new() { ["id"] = id, ["quote"] = quote };

    public static JsonObject With(this JsonObject target, string field, JsonNode value)
    {
        target[field] = value;
        return target;
    }

    public static JsonObject Criterion(this JsonObject reply, int place) => (JsonObject)reply["criteria"]![place]!;

    /// <summary>Checks met as the level lets one expect.</summary>
    private static JsonNode Check(int place, int level) => new JsonObject
    {
        ["id"] = ((char)('a' + place)).ToString(),
        ["met"] = level switch { 4 => "yes", 3 => place % 2 == 0 ? "yes" : "partly", 2 => "partly", _ => "no" },
    };
}
