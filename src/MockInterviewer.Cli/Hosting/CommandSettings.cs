using System.CommandLine;

namespace MockInterviewer.Cli.Hosting;

/// <summary>What the command line says over the other configuration, by configuration key.</summary>
internal sealed class CommandSettings
{
    private readonly Dictionary<string, string?> _values = new(StringComparer.OrdinalIgnoreCase);

    public IReadOnlyDictionary<string, string?> Values => _values;

    public bool IsVerbose { get; init; }

    /// <summary>Company and round whose content will be wanted: it is read while the host is being built.</summary>
    public (string Company, string Round)? ContentAhead { get; set; }

    public void Set(string key, string value) => _values[key] = value;

    /// <summary>Takes an option's value over, when it was given.</summary>
    public void Take<T>(ParseResult parse, Option<T> option, string key)
    {
        if (parse.GetResult(option) is { Implicit: false })
        {
            _values[key] = FormattableString.Invariant($"{parse.GetValue(option)}");
        }
    }
}
