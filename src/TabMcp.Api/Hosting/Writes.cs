using TabMcp.Api.Configuration;
using TabMcp.Application.Posting;

namespace TabMcp.Api.Hosting;

/// <summary>Keeps posting to servers that one person alone can reach, and opens its record before the first call.</summary>
internal static class Writes
{
    /// <summary>Refuses to post for strangers.</summary>
    /// <exception cref="SettingsException">Others may reach this server.</exception>
    public static void MustNotBeShared(Settings settings)
    {
        if (settings is { EnableWrites: true, SingleUser: false })
            throw new SettingsException([
                $"{Setting.EnableWrites.Name} needs {Setting.SingleUser.Name}=true over HTTP, where others may reach the server; or run with --stdio.",
            ]);
    }

    /// <summary>Opens the record, which reports what a crash left without an outcome.</summary>
    /// <exception cref="SettingsException">It cannot be written, or another server writes it.</exception>
    public static void OpenRecord(IServiceProvider services, Settings settings)
    {
        if (!settings.EnableWrites)
            return;

        try
        {
            services.GetRequiredService<IPostLedger>();
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new SettingsException([
                $"{Setting.AuditFile.Name} cannot be opened for this server alone: its folder must be there and writable, and no other server may use the same file.",
            ]);
        }
    }
}
