using System.Globalization;
using Microsoft.Extensions.Options;
using MockInterviewer.Core.Content;
using MockInterviewer.Integrations.Providers;

namespace MockInterviewer.Cli.Hosting;

/// <summary>What the options must be; each fault says where the value can be mended.</summary>
internal sealed class OptionsRules : IValidateOptions<InterviewOptions>, IValidateOptions<GradingOptions>, IValidateOptions<DataOptions>,
    IValidateOptions<ContentOptions>, IValidateOptions<ModelsOptions>, IValidateOptions<ProvidersOptions>
{
    private static readonly string[] Graders = [GradingOptions.Auto, GradingOptions.Offline, GradingOptions.Model, GradingOptions.Both];
    private static readonly string[] Interviewers = [InterviewOptions.Auto, InterviewOptions.Scripted, InterviewOptions.Model];

    public ValidateOptionsResult Validate(string? name, InterviewOptions options) => Result(
        OutOfRange("Interview:Questions", "--questions", options.Questions, 1, InterviewOptions.MostQuestions),
        OutOfRange("Interview:Probes", "--probes", options.Probes, 0, InterviewOptions.MostProbes),
        Unknown("interviewer", "Interview:Interviewer", "--interviewer", options.Interviewer, Interviewers));

    public ValidateOptionsResult Validate(string? name, GradingOptions options) => Result(
        Unknown("grader", "Grading:Grader", "--grader", options.Grader, Graders),
        OutOfRange("Grading:Votes", "--votes", options.Votes, 1, GradingOptions.MostVotes),
        options.Calibration.Length == 0 || File.Exists(options.Calibration) ? null
            : $"There is no file {options.Calibration}; 'mockinterviewer agreement GOLD --fit FILE' makes one.{Places("Grading:Calibration", "--calibration")}");

    public ValidateOptionsResult Validate(string? name, ModelsOptions options) => Result(
        UnknownProvider("Models:Provider", options.Provider),
        UnknownProvider("Models:Interviewer:Provider", options.Interviewer.Provider),
        UnknownProvider("Models:Grader:Provider", options.Grader.Provider),
        UnknownProvider("Models:Drafter:Provider", options.Drafter.Provider),
        new[] { options.Model, options.Interviewer.Model, options.Grader.Model, options.Drafter.Model }.Any(LooksLikeAKey)
            ? $"The name of the model looks like a key, and names are written down; keys belong into OPENAI_API_KEY and the like.{Places("Models:Model", "--model")}"
            : null,
        OutOfRange("Models:TimeoutSeconds", "--timeout", options.TimeoutSeconds, 1, ModelsOptions.LongestSeconds),
        OutOfRange("Models:OverallTimeoutSeconds", null, options.OverallTimeoutSeconds, 1, ModelsOptions.LongestSeconds),
        OutOfRange("Models:Attempts", null, options.Attempts, 1, ModelsOptions.MostAttempts),
        OutOfRange("Models:Concurrency", "--concurrency", options.Concurrency, 1, ModelsOptions.MostConcurrent),
        options.RequestsPerMinute is { } requests ? OutOfRange("Models:RequestsPerMinute", "--requests-per-minute", requests, 1, int.MaxValue) : null,
        options.TokensPerMinute is { } tokens ? OutOfRange("Models:TokensPerMinute", "--tokens-per-minute", tokens, 1, int.MaxValue) : null,
        options.MaxCost is <= 0
            ? string.Create(CultureInfo.InvariantCulture, $"Models:MaxCost is {options.MaxCost}; it must be more than 0 USD.{Places("Models:MaxCost", "--max-cost")}")
            : null);

    public ValidateOptionsResult Validate(string? name, ProvidersOptions options) => Result(
        FaultyKey("OPENAI_API_KEY", options.OpenAI.ApiKey),
        FaultyKey("AZURE_OPENAI_API_KEY", options.Azure.ApiKey),
        FaultyKey("ANTHROPIC_API_KEY", options.Anthropic.ApiKey),
        Faulty("OPENAI_BASE_URL", "Providers:OpenAI:BaseUrl", options.OpenAI.Address, "http://localhost:11434/v1"),
        Faulty("AZURE_OPENAI_ENDPOINT", "Providers:Azure:Endpoint", options.Azure.Address, "https://NAME.openai.azure.com"),
        Faulty("ANTHROPIC_BASE_URL", "Providers:Anthropic:BaseUrl", options.Anthropic.Address, "https://api.anthropic.com"));

    public ValidateOptionsResult Validate(string? name, DataOptions options) => Result(
        File.Exists(options.Folder)
            ? $"The data folder {options.Folder} is a file; name a folder.{Places("Data:Folder", "--data")}"
            : null);

    public ValidateOptionsResult Validate(string? name, ContentOptions options) => Result(
        Directory.Exists(Path.Combine(options.ResolvedFolder, "rubrics"))
            ? null
            : $"There is no folder 'rubrics' in {options.ResolvedFolder}; name the folder that holds rubrics/ and prompts/.{Places("Content:Folder", "--content")}");

    private static string? Unknown(string kind, string key, string? option, string value, string[] known) =>
        known.Contains(value) ? null : new UnknownNameException(kind, value, known).Message + Places(key, option);

    /// <summary>A key that was put in the wrong place must not be repeated on the screen.</summary>
    private static string? UnknownProvider(string key, string value) =>
        value.Length == 0 || ModelChoices.Names.Contains(value.ToLowerInvariant()) ? null
        : Unknown("provider", key, "--provider", LooksLikeAKey(value) ? "..." : value, ModelChoices.Names);

    private static bool LooksLikeAKey(string value) => new Secrets().Redact(value) != value;

    /// <summary>Addresses are shown and logged, so that they may hold no password; what is wrong is not repeated.</summary>
    private static string? Faulty(string familiar, string key, string address, string example) =>
        address.Length == 0 || (Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https"
            && uri.UserInfo.Length == 0 && uri.Query.Length == 0)
            ? null
            : $"{key} must be an address such as {example}, without user name, password or anything after a question mark. Set it with {familiar} or {key} in appsettings.json.";

    /// <summary>A key travels in a header; a quotation mark or letter that came along with a copy would look like a broken connection.</summary>
    private static string? FaultyKey(string familiar, string key) => key.All(c => c is > ' ' and <= '~')
        ? null
        : $"{familiar} holds a blank, a typographic mark or another character that no key has; copy the key again.";

    private static string? OutOfRange(string key, string? option, int value, int least, int most) =>
        value >= least && value <= most ? null : $"{key} is {value}; it must be from {least} to {most}.{Places(key, option)}";

    private static string Places(string key, string? option) =>
        $" Set it with {(option is null ? "" : $"{option}, ")}MOCKINTERVIEWER_{key.Replace(":", "__", StringComparison.Ordinal)} or {key} in appsettings.json.";

    private static ValidateOptionsResult Result(params ReadOnlySpan<string?> faults)
    {
        var found = faults.ToArray().OfType<string>().ToList();
        return found.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(found);
    }
}
