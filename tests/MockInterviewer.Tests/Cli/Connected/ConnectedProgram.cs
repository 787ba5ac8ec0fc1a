using System.Diagnostics;
using System.Text.Json.Nodes;
using MockInterviewer.Core.ModelCalls;
using MockInterviewer.Integrations.Storage.Sqlite;
using MockInterviewer.Tests.Grading.ByModel;
using MockInterviewer.Tests.Providers;

namespace MockInterviewer.Tests.Cli.Connected;

/// <summary>The real executable with a data folder, connected by environment variables to a provider that grades every answer alike.</summary>
internal sealed class ConnectedProgram : IAsyncDisposable
{
    public const string Opening = "Good morning, I am glad that you could come today.";
    public const string Question = "Plan a migration.";
    public const string Quotation = "I stopped the third wave the same morning";

    /// <summary>Long enough that its length says nothing against it.</summary>
    public static readonly string Answer = System.IO.File.ReadAllText(Path.Combine(Places.Repository, "samples", "answer.md")).Trim();

    private readonly TemporaryFolder _folder = new();

    private KeyValuePair<string, string>[] Connection =>
    [
        new("OPENAI_BASE_URL", Provider.BaseUrl.ToString()), new("MOCKINTERVIEWER_Models__Model", "big"), new("MOCKINTERVIEWER_Models__Attempts", "1"),
    ];

    private ConnectedProgram(FakeProvider provider) => Provider = provider;

    public FakeProvider Provider { get; }

    public string Data => _folder.File("data");

    public static async Task<ConnectedProgram> StartAsync()
    {
        var program = new ConnectedProgram(await FakeProvider.StartAsync());
        program.Provider.Answers(r => IsGrading(r) ? Graded(level: 3) : FakeReply.Of("Good morning, I am ", "glad that you could ", "come today."));
        return program;
    }

    public static bool IsGrading(FakeRequest request) => request.Body?["response_format"] is not null;

    /// <summary>A judgment of google/program that keeps the contract.</summary>
    public static FakeReply Graded(int level, string round = "program")
    {
        var rubric = Places.Library.Load("google", round);
        JsonObject reply = SampleReply.All(rubric, Quotation, [.. rubric.Criteria.Select(_ => level)]);
        return FakeReply.Of(reply.ToJsonString()) with { InputTokens = 2000, CachedTokens = 500, OutputTokens = 700 };
    }

    public string Write(string name, string text) => _folder.Write(name, text);

    public string File(string name) => _folder.File(name);

    /// <summary>A content folder in which the provider's model has a price: 10 USD in, 1 cached, 50 out.</summary>
    public string ContentWithPrice()
    {
        _folder.WithContent();
        Write("prices.yaml", """
            version: 1
            providers:
              - id: openai-compatible
                as_of: 2026-10-01
                source: https://acme.example/prices
                models: [{names: [big], input: 10, cached_input: 1, output: 50}]
            """);
        return _folder.Path;
    }

    public Task<ExecutableRun> GradeAsync(params string[] more) =>
        RunAsync(Answer, ["grade", "-c", "google", "-r", "program", "--question", Question, .. more]);

    public Task<ExecutableRun> RunAsync(string input, params string[] arguments) => RunAsync([], input, arguments);

    public Task<ExecutableRun> RunAsync(KeyValuePair<string, string>[] environment, string input, params string[] arguments) =>
        Executable.RunAsync(Data, input, [.. Connection, .. environment], arguments);

    /// <summary>To be killed or interrupted by the test.</summary>
    public Process Start(params string[] arguments) => Executable.Start(Data, "dotnet", [Executable.Path, .. arguments], [.. Connection]);

    public IReadOnlyList<ModelCall> Calls()
    {
        using var store = SqliteModelCallStore.Open(Data, TimeProvider.System);
        return store.All();
    }

    public async ValueTask DisposeAsync()
    {
        await Provider.DisposeAsync();
        _folder.Dispose();
    }
}
