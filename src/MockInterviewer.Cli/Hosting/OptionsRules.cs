using Microsoft.Extensions.Options;
using MockInterviewer.Core.Content;

namespace MockInterviewer.Cli.Hosting;

/// <summary>What the options must be; each fault says where the value can be mended.</summary>
internal sealed class OptionsRules :
    IValidateOptions<InterviewOptions>, IValidateOptions<GradingOptions>, IValidateOptions<DataOptions>, IValidateOptions<ContentOptions>
{
    private static readonly string[] Graders = [GradingOptions.Offline];

    public ValidateOptionsResult Validate(string? name, InterviewOptions options) => Result(
        OutOfRange("Interview:Questions", "--questions", options.Questions, 1, InterviewOptions.MostQuestions),
        OutOfRange("Interview:Probes", "--probes", options.Probes, 0, InterviewOptions.MostProbes));

    public ValidateOptionsResult Validate(string? name, GradingOptions options) => Result(
        options.Grader is "model" or "both"
            ? $"The grader '{options.Grader}' needs a model, and no model is connected; use offline.{Places("Grading:Grader", "--grader")}"
            : Graders.Contains(options.Grader)
                ? null
                : new UnknownNameException("grader", options.Grader, Graders).Message + Places("Grading:Grader", "--grader"));

    public ValidateOptionsResult Validate(string? name, DataOptions options) => Result(
        File.Exists(options.Folder)
            ? $"The data folder {options.Folder} is a file; name a folder.{Places("Data:Folder", "--data")}"
            : null);

    public ValidateOptionsResult Validate(string? name, ContentOptions options) => Result(
        Directory.Exists(Path.Combine(options.ResolvedFolder, "rubrics"))
            ? null
            : $"There is no folder 'rubrics' in {options.ResolvedFolder}; name the folder that holds rubrics/ and prompts/.{Places("Content:Folder", "--content")}");

    private static string? OutOfRange(string key, string option, int value, int least, int most) =>
        value >= least && value <= most ? null : $"{key} is {value}; it must be from {least} to {most}.{Places(key, option)}";

    private static string Places(string key, string option) =>
        $" Set it with {option}, MOCKINTERVIEWER_{key.Replace(":", "__", StringComparison.Ordinal)} or {key} in appsettings.json.";

    private static ValidateOptionsResult Result(params ReadOnlySpan<string?> faults)
    {
        var found = faults.ToArray().OfType<string>().ToList();
        return found.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(found);
    }
}
