using System.Net.Sockets;
using System.Security.Authentication;
using MockInterviewer.Core.ModelCalls;
using MockInterviewer.Integrations.Providers.Http;

namespace MockInterviewer.Integrations.Providers.Faults;

/// <summary>Names why there was no connection, or why it did not last.</summary>
internal static class ConnectionFaults
{
    public static ModelCallException Of(HttpRequestException broken, ProviderConnection connection)
    {
        var (name, setting) = (connection.Settings.Name, connection.Settings.AddressSetting);
        var address = connection.Address;
        var after = AnswerFaults.After(broken);
        return (broken.HttpRequestError, Find<SocketException>(broken)?.SocketErrorCode) switch
        {
            (HttpRequestError.SecureConnectionError, _) => new ModelCallException(ModelCallFault.Tls,
                $"No secure connection to {name} at {address}: {Reason(broken)}; "
                + $"trust its certificate on this computer, or mend {setting} (a local server mostly wants http://)."),
            (HttpRequestError.NameResolutionError, _) or (_, SocketError.HostNotFound) => new ModelCallException(ModelCallFault.Unreachable,
                $"Nobody knows the host '{address.Host}' of {name}; mend {setting}, or check that you are online."),
            (_, SocketError.ConnectionRefused) => new ModelCallException(ModelCallFault.Unreachable,
                $"Nothing answers at {address} ({name}): the connection was refused; start the server or mend {setting}."),
            (HttpRequestError.ConnectionError, _) => new ModelCallException(ModelCallFault.Unreachable,
                $"No connection to {name} at {address} came about{after}; check that you are online, or mend {setting}."),
            _ => new ModelCallException(ModelCallFault.Unreachable,
                $"The connection to {name} at {address} broke off before the reply was whole{after}; try again later."),
        };
    }

    private static string Reason(Exception broken) => Find<AuthenticationException>(broken)?.Message.TrimEnd('.')
        ?? "the server does not speak TLS or broke off";

    private static T? Find<T>(Exception? failure) where T : Exception =>
        failure is null or T ? failure as T : Find<T>(failure.InnerException);
}
