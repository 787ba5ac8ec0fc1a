using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using MockInterviewer.Core.Content;
using MockInterviewer.Core.Rubrics;

namespace MockInterviewer.Bench;

/// <summary>
/// What a grading by a model costs in processor time beside the bare HTTP call. A server here answers at once; the program grades two sizes of
/// file, so that its start is left out, and the same requests are then sent again by a bare client.
/// </summary>
internal static class ModelBench
{
    /// <summary>As the first argument: this program sends the calls that a file holds, and nothing else.</summary>
    public const string Bare = "bare-calls";

    private const int Few = 200;
    private const int Many = 1_200;
    private const string Company = "google";
    private const string Round = "system_design";

    public static async Task RunAsync(Workshop workshop)
    {
        var requests = new List<string>();
        await using var server = await ServeAsync(requests);
        var address = server.Urls.First();
        var program = await MarginalAsync(answers => GradeAsync(workshop, address, answers));
        if (requests.Count != Few + Many)
        {
            throw new InvalidOperationException($"{Few + Many} answers took {requests.Count} calls; one each was expected");
        }
        var calls = requests.TakeLast(Many).ToList();
        var bare = await MarginalAsync(count => SendBareAsync(workshop, address, calls.Take(count)));
        var overhead = program - bare;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"grading by a model that answers at once: {program:F2} ms of processor time an answer, a bare HTTP call {bare:F2} ms: {overhead:F2} ms more (wanted: below 5)"));
    }

    /// <summary>Sends each line of a file as the body of a call, eight at a time.</summary>
    public static async Task SendAsync(string address, string file)
    {
        using var client = new HttpClient();
        await Parallel.ForEachAsync(File.ReadLines(file), new ParallelOptions { MaxDegreeOfParallelism = 8 }, async (line, token) =>
        {
            using var body = new StringContent(line, Encoding.UTF8, "application/json");
            using var reply = await client.PostAsync(new Uri($"{address}/v1/chat/completions"), body, token);
            reply.EnsureSuccessStatusCode();
            await reply.Content.ReadAsStringAsync(token);
        });
    }

    /// <summary>Milliseconds of processor time that one more item takes.</summary>
    private static async Task<double> MarginalAsync(Func<int, Task<TimeSpan>> run)
    {
        var few = await run(Few);
        var many = await run(Many);
        return (many - few).TotalMilliseconds / (Many - Few);
    }

    private static async Task<TimeSpan> GradeAsync(Workshop workshop, string address, int answers)
    {
        var folder = workshop.Folder($"model-{answers}");
        var input = Path.Combine(folder, "answers.jsonl");
        await WriteInputAsync(input, answers);
        var run = await MeasuredRun.OfAsync(new ProcessStartInfo(workshop.Program,
            ["batch", input, "--out", Path.Combine(folder, "out"), "--data", Path.Combine(folder, "data"), "--grader", "model", "--model", "bench", "--quiet"])
        {
            Environment = { ["OPENAI_BASE_URL"] = $"{address}/v1", ["OPENAI_API_KEY"] = null },
        });
        return run.Processor;
    }

    private static async Task<TimeSpan> SendBareAsync(Workshop workshop, string address, IEnumerable<string> calls)
    {
        var file = Path.Combine(workshop.Folder("bare"), "calls.jsonl");
        await File.WriteAllLinesAsync(file, calls);
        return (await MeasuredRun.OfAsync(new ProcessStartInfo(Environment.ProcessPath!, [Bare, address, file]))).Processor;
    }

    private static async Task WriteInputAsync(string path, int answers)
    {
        var gold = (await File.ReadAllLinesAsync(Repository.Gold)).Select(l => JsonNode.Parse(l)!)
            .Where(r => (string?)r["company"] == Company && (string?)r["round"] == Round && ((string)r["answer"]!).Length > 500).ToList();
        await using var writer = new StreamWriter(path);
        for (var i = 0; i < answers; i++)
        {
            var record = gold[i % gold.Count].DeepClone().AsObject();
            record["id"] = $"{record["id"]}-{answers}-{i}";
            // No two answers alike: one that was graded before would be answered from the record.
            record["answer"] = $"{record["answer"]} That was case {i} of {answers}.";
            await writer.WriteLineAsync(record.ToJsonString());
        }
    }

    private static async Task<WebApplication> ServeAsync(List<string> requests)
    {
        var rubric = new RubricLibrary(new ContentFolder(Repository.Folder)).Load(Company, Round);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        app.Run(async context =>
        {
            var body = await new StreamReader(context.Request.Body).ReadToEndAsync();
            lock (requests)
            {
                requests.Add(body);
            }
            context.Response.ContentType = "application/json";
            await context.Response.WriteAsync(Reply(rubric, body));
        });
        await app.StartAsync();
        return app;
    }

    /// <summary>A reply that keeps the contract: every criterion, a passage of the answer itself, a letter for each check.</summary>
    private static string Reply(Rubric rubric, string request)
    {
        var user = (string)JsonNode.Parse(request)!["messages"]!.AsArray().Last()!["content"]!;
        var start = user.IndexOf("]]\n", StringComparison.Ordinal) + "]]\n".Length;
        var passage = string.Join(' ', user[start..].Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(8));
        var judgment = new JsonObject
        {
            ["criteria"] = new JsonArray([.. rubric.Criteria.Select(c => new JsonObject
            {
                ["id"] = c.Id,
                ["evidence"] = new JsonArray(passage),
                ["reason"] = "The passage shows what was done first, and not yet why.",
                ["checks"] = new JsonArray([.. c.Checks.Select((_, place) => new JsonObject { ["id"] = $"{(char)('a' + place)}", ["met"] = "partly" })]),
                ["level"] = 2,
            })]),
            ["red_flags"] = new JsonArray(),
            ["strengths"] = new JsonArray("You begin at once."),
            ["gaps"] = new JsonArray("The reason is missing."),
            ["next_step"] = "Say why.",
            ["outline"] = new JsonArray("[what was at stake?]"),
        };
        return new JsonObject
        {
            ["id"] = "bench",
            ["object"] = "chat.completion",
            ["created"] = 1,
            ["model"] = "bench",
            ["choices"] = new JsonArray(new JsonObject
            {
                ["index"] = 0,
                ["message"] = new JsonObject { ["role"] = "assistant", ["content"] = judgment.ToJsonString() },
                ["finish_reason"] = "stop",
            }),
            ["usage"] = new JsonObject { ["prompt_tokens"] = 2000, ["completion_tokens"] = 500, ["total_tokens"] = 2500 },
        }.ToJsonString();
    }
}
