using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Configuration.EnvironmentVariables;
using Microsoft.Extensions.Configuration.Json;

namespace MockInterviewer.Cli.Hosting;

/// <summary>Says where a setting came from, in the words of whoever set it.</summary>
internal sealed class SettingOrigins(IConfigurationRoot configuration)
{
    public string Of(string key) => configuration.Providers.LastOrDefault(p => p.TryGet(key, out _)) switch
    {
        JsonConfigurationProvider { Source.Path: "secrets.json" } => "user secrets",
        JsonConfigurationProvider => "appsettings.json",
        EnvironmentVariablesConfigurationProvider => ApplicationHost.EnvironmentPrefix + key.Replace(":", "__", StringComparison.Ordinal),
        not null when key.StartsWith(ProvidersOptions.Section, StringComparison.OrdinalIgnoreCase) => FamiliarNames.NameOf(key),
        not null => "the command line",
        null => "nowhere",
    };
}
