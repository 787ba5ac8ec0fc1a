using System.Globalization;
using System.Text.RegularExpressions;
using MockInterviewer.Core.ModelCalls;
using MockInterviewer.Integrations.Providers.Http;

namespace MockInterviewer.Integrations.Providers.Faults;

/// <summary>Names what a server's answer means that is no reply.</summary>
internal sealed partial class AnswerFaults(ProviderConnection connection, string model, Secrets secrets)
{
    private readonly ProviderSettings _settings = connection.Settings;
    private readonly string _where = $"{connection.Settings.Name} at {connection.Address}";

    /// <param name="asked">What the request said; nothing of it is quoted.</param>
    public ModelCallException Of(ProviderHttpException answer, IReadOnlyList<string> asked)
    {
        var fault = FaultOf(answer);
        var said = $"HTTP {answer.Status}{ServerQuotation.Of(answer.Error.Message, asked, secrets)}";
        return new ModelCallException(fault, fault switch
        {
            ModelCallFault.WrongKey => $"{_where} {(_settings.ApiKey is null ? "wants a key" : "does not accept the key")} ({said}); "
                + $"set {_settings.KeySetting} to one that is valid there.",
            ModelCallFault.NoQuota => $"The account at {_where} has nothing left to spend ({said}); "
                + $"add credit there, or set {_settings.KeySetting} to another account's.",
            ModelCallFault.UnknownModel => $"{_where} has no model '{model}' for you ({said}); choose one that 'doctor --probe' lists.",
            ModelCallFault.WrongAddress => WrongAddress(answer, said),
            ModelCallFault.RateLimited => $"{_where} takes no more calls for now ({said}); "
                + (answer.RetryAfter is { } wait ? $"it asks to wait {Seconds(wait)}." : "try again in a minute, or run fewer at once."),
            ModelCallFault.ContentFiltered => $"The content filter of {_where} kept the request back ({said}); reword the answer or use another provider.",
            ModelCallFault.TimedOut => $"{_where} gave up on the request ({said}){After(answer)}; try again later.",
            ModelCallFault.BadRequest => $"{_where} does not take the request to the model '{model}' ({said}); "
                + $"use another model, or shorten the text if it is too long.",
            _ when answer.Body is BodyKind.BrokenJson => $"{_where} answered with something other than a whole JSON reply{After(answer)}; "
                + $"check that {_settings.AddressSetting} is right, or try again later.",
            _ => $"{_where} is in trouble ({said}){(answer.IsPassing ? After(answer) : "")}; try again later.",
        });
    }

    /// <summary>For the end of a statement: how often it was tried.</summary>
    public static string After(Exception failure) =>
        FailuresInARow.Of(failure) is > 1 and var times ? $", {times.ToString(CultureInfo.InvariantCulture)} times in a row" : "";

    public static string Seconds(TimeSpan time) => time < TimeSpan.FromMinutes(2)
        ? $"{Math.Max(1, Math.Ceiling(time.TotalSeconds)).ToString(CultureInfo.InvariantCulture)} s"
        : $"{Math.Ceiling(time.TotalMinutes).ToString(CultureInfo.InvariantCulture)} minutes";

    private static ModelCallFault FaultOf(ProviderHttpException answer) => answer.Status switch
    {
        _ when answer.IsOutOfQuota => ModelCallFault.NoQuota,
        _ when answer.Body is BodyKind.Html && answer.Status is < 400 or 404 or 405 => ModelCallFault.WrongAddress,
        < 300 => ModelCallFault.ServerError,
        < 400 or 405 => ModelCallFault.WrongAddress,
        401 => ModelCallFault.WrongKey,
        >= 400 and < 500 when AboutModel().IsMatch(answer.Error.Words) => ModelCallFault.UnknownModel,
        403 => ModelCallFault.WrongKey,
        404 => ModelCallFault.WrongAddress,
        408 => ModelCallFault.TimedOut,
        409 => ModelCallFault.ServerError,
        429 when answer.IsBeyondLimit => ModelCallFault.BadRequest,
        429 => ModelCallFault.RateLimited,
        < 500 when answer.Error.Words.Contains("content_filter") || answer.Error.Words.Contains("responsibleai") => ModelCallFault.ContentFiltered,
        < 500 => ModelCallFault.BadRequest,
        504 => ModelCallFault.TimedOut,
        _ => ModelCallFault.ServerError,
    };

    private string WrongAddress(ProviderHttpException answer, string said)
    {
        var what = answer.Status switch
        {
            < 300 => "but a web page",
            < 400 => $"but a redirection ({said})",
            _ => $"though something does ({said})",
        };
        var mend = _settings.Kind is ProviderKind.OpenAI && !connection.Address.AbsolutePath.EndsWith("/v1", StringComparison.Ordinal)
            ? ", which mostly ends in /v1" : "";
        return $"No model server answers at {connection.Address} ({_settings.Name}), {what}; mend {_settings.AddressSetting}{mend}.";
    }

    [GeneratedRegex(@"model_not_found|deploymentnotfound|invalid_model|not_found_error model\b|"
        + @"\bmodel\b[^.;]*(?:not found|not exist|no access|not have access|not available|not supported by this|is unknown)|"
        + @"(?:unknown|invalid|no such|not a valid) model")]
    private static partial Regex AboutModel();
}
