using System.Text;
using MockInterviewer.Tests.Providers;
using Xunit;

namespace MockInterviewer.Tests.Cli.Connected;

/// <summary>Keys are planted wherever a person could put one, and then looked for in everything that the program left behind.</summary>
public sealed class PlantedKeyTests : IAsyncLifetime
{
    private const string Key = "sk-planted-abcdefghijklmnopqrstuvwxyz0123456789";
    private const string SettingsKey = "planted-settings-key-qwertzuiopasdfgh";
    private const string MisplacedKey = "sk-misplaced-yxcvbnmasdfghjklqwertzuiop";

    private ConnectedProgram _program = null!;

    public async ValueTask InitializeAsync() => _program = await ConnectedProgram.StartAsync();

    public ValueTask DisposeAsync() => _program.DisposeAsync();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task NoKeyIsLeftAnywhere(bool isEchoed)
    {
        if (isEchoed)
        {
            _program.Provider.Answers(r => FakeReply.Error(401, $"Incorrect API key provided: {r.Headers["Authorization"]}. {SettingsKey} too.", code: "invalid_api_key"));
            _program.Provider.ModelsReply = FakeReply.Error(401, $"Incorrect API key provided: {Key}");
        }
        // User secrets are read from where the tests point to.
        _program.Write("data/Microsoft/UserSecrets/mockinterviewer/secrets.json", $$"""{ "Providers": { "Anthropic": { "ApiKey": "{{SettingsKey}}" } } }""");
        _program.Write("answers.jsonl", """{"id":"a","company":"google","round":"program","question":"Why?","answer":"I stopped the third wave."}""");
        var runs = new List<ExecutableRun>
        {
            await RunAsync($"{ConnectedProgram.Answer}\n/done\n", "interview", "-c", "google", "-r", "program", "-n", "1", "--probes", "0", "--verbose"),
            await RunAsync(ConnectedProgram.Answer, "grade", "-c", "google", "-r", "program", "--question", "Why not?", "--explain", "--verbose"),
            await RunAsync("", "batch", _program.File("answers.jsonl"), "--out", _program.File("out"), "--verbose"),
            await RunAsync("", "doctor", "--probe", "--verbose"),
            await RunAsync("", "doctor", "--probe", "--model", MisplacedKey),
            await RunAsync("", "doctor", "--provider", MisplacedKey),
            await RunAsync("", "doctor", "--api-key", MisplacedKey),
            await RunAsync("", "export"),
        };
        var sent = _program.Provider.Requests.Select(r => r.Headers.GetValueOrDefault("Authorization")).ToList();
        Assert.Contains($"Bearer {Key}", sent);
        Assert.All(runs, r => HasNoKey("output", Encoding.UTF8.GetBytes(r.Output + r.Error)));
        var files = Directory.GetFiles(_program.File("."), "*", SearchOption.AllDirectories).Where(f => Path.GetFileName(f) != "secrets.json").ToList();
        Assert.Contains(files, f => Path.GetFileName(f) == "mockinterviewer.db");
        Assert.Contains(files, f => Path.GetExtension(f) == ".log");
        Assert.All(files, f => HasNoKey(f, File.ReadAllBytes(f)));
    }

    /// <summary>The database's write-ahead file is gone when the last process has closed it; so it is looked at while one is at work.</summary>
    [Fact]
    public async Task NoKeyStandsInTheWriteAheadFile()
    {
        using var open = Integrations.Storage.Sqlite.SqliteModelCallStore.Open(_program.Data, TimeProvider.System);
        await RunAsync(ConnectedProgram.Answer, "grade", "-c", "google", "-r", "program", "--question", "Why not?");
        Assert.Single(open.All());
        var wal = Path.Combine(_program.Data, "mockinterviewer.db-wal");
        using var stream = new FileStream(wal, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var bytes = new MemoryStream();
        await stream.CopyToAsync(bytes);
        Assert.NotEqual(0, bytes.Length);
        HasNoKey(wal, bytes.ToArray());
        Assert.True(bytes.ToArray().AsSpan().IndexOf("third wave"u8) >= 0, "the search would find what is there");
    }

    private Task<ExecutableRun> RunAsync(string input, params string[] arguments) =>
        _program.RunAsync([new("OPENAI_API_KEY", Key), new("AZURE_OPENAI_API_KEY", SettingsKey)], input, arguments);

    private static void HasNoKey(string where, ReadOnlySpan<byte> bytes)
    {
        // Parts too: half a key is half a secret.
        foreach (var part in (string[])[Key[..20], Key[^12..], SettingsKey[..20], SettingsKey[^12..], MisplacedKey[..16], MisplacedKey[^12..]])
        {
            Assert.True(bytes.IndexOf(Encoding.UTF8.GetBytes(part)) < 0, $"'{part}' stands in {where}");
        }
    }
}
