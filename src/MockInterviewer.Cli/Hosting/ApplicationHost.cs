using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using MockInterviewer.Cli.Interviewing;
using MockInterviewer.Cli.Terminal;

namespace MockInterviewer.Cli.Hosting;

/// <summary>Builds the host that commands run in: configuration, options checked at once, logging, one Add... per area.</summary>
internal static class ApplicationHost
{
    private const string SettingsFile = "appsettings.json";
    /// <summary>Also in the project file, where 'dotnet user-secrets set' finds it.</summary>
    private const string UserSecrets = "mockinterviewer";

    public const string EnvironmentPrefix = "MOCKINTERVIEWER_";

    /// <exception cref="UsageException">The configuration cannot be read.</exception>
    /// <exception cref="OptionsValidationException">A value is not possible.</exception>
    public static IHost Build(CommandSettings settings, Surface surface, Interruption interruption)
    {
        // The empty builder: the default one reads the working folder's settings and starts loggers that nobody wants here.
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings { ContentRootPath = AppContext.BaseDirectory });
        Configure(builder.Configuration, settings);
        builder.Services.AddSingleton(surface).AddSingleton(settings).AddSingleton(interruption).AddSingleton(TimeProvider.System);
        builder.Services.AddCheckedOptions(builder.Configuration).AddContent(builder.Configuration, settings.ContentAhead)
            .AddModels(builder.Configuration).AddGrading().AddStorage().AddInterviewing();
        builder.Services.AddSingleton(s => LogFile.Open(s.GetRequiredService<DataFolder>(), surface, settings.IsVerbose));
        var host = builder.Build();
        Check(host);
        return host;
    }

    private static void Configure(ConfigurationManager configuration, CommandSettings settings)
    {
        try
        {
            configuration.AddJsonFile(Path.Combine(AppContext.BaseDirectory, SettingsFile), optional: true)
                .AddUserSecrets(UserSecrets)
                .AddInMemoryCollection(FamiliarNames.Read())
                .AddEnvironmentVariables(EnvironmentPrefix)
                .AddInMemoryCollection(settings.Values);
        }
        catch (InvalidDataException e)
        {
            throw new UsageException(
                $"{Path.Combine(AppContext.BaseDirectory, SettingsFile)} cannot be read; mend it: {(e.InnerException ?? e).Message}", e);
        }
    }

    private static void Check(IHost host)
    {
        try
        {
            host.Services.GetRequiredService<IStartupValidator>().Validate();
        }
        catch (InvalidOperationException e) when (e.InnerException is FormatException or ArgumentException || e.InnerException?.InnerException is FormatException)
        {
            throw new UsageException($"{e.Message} Mend it in {SettingsFile} or the environment ({EnvironmentPrefix}...).", e);
        }
    }
}
