using TabMcp.Api.Configuration;
using TabMcp.Infrastructure.Secrets;
using TabMcp.Sandbox;

namespace TabMcp.Api.Hosting;

/// <summary>Points a server to the sandbox.</summary>
internal static class SandboxSettings
{
    /// <summary>The same settings, reading a sandbox. A real credential is not for an invented service; an invented account is anyone's.</summary>
    public static Settings Within(this Settings settings, SandboxServer sandbox) =>
        settings with
        {
            BaseUrl = sandbox.BaseAddress,
            ClientId = SandboxCredentials.ClientId,
            ClientSecret = Secret.From(SandboxCredentials.ClientSecret),
            Username = Secret.From(SandboxCredentials.Username),
            Password = Secret.From(SandboxCredentials.Password),
            SingleUser = true,
        };
}
