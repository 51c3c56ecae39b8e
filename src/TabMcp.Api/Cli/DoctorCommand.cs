using System.CommandLine;
using TabMcp.Api.Cli.Doctor;
using TabMcp.Api.Configuration;
using TabMcp.Api.Hosting;
using TabMcp.Application.Login;
using TabMcp.Application.Racing;

namespace TabMcp.Api.Cli;

/// <summary>Looks at everything that a server of this environment needs, and says what to do about what is missing.</summary>
internal static class DoctorCommand
{
    public static Command Create(Surroundings surroundings)
    {
        var json = SharedOptions.Json();
        var command = new Command(
            "doctor",
            """
            Check the settings, this machine, the way to TAB and the login there, and say what to do about each fault.
            Shows no secret. Exit code 1 where a check fails; warnings do not count.

            Examples:
              doctor
              doctor --sandbox --json
            """
        )
        {
            SharedOptions.Sandbox,
            json,
        };
        command.Does(
            async (parsed, cancellationToken) =>
            {
                var report = await LookAsync(surroundings, parsed, cancellationToken);
                await parsed.InvocationConfiguration.Output.WriteLineAsync(
                    parsed.GetValue(json) ? report.Json(surroundings.IsTerminal) : report.Lines()
                );
                return report.IsGood ? ExitCodes.Good : ExitCodes.Failed;
            }
        );
        return command;
    }

    private static async Task<DoctorReport> LookAsync(
        Surroundings surroundings,
        ParseResult parsed,
        CancellationToken cancellationToken
    )
    {
        try
        {
            var settings = surroundings.Settings(parsed);
            return Report(
                [],
                [
                    Finding.Good("settings", "All can be used."),
                    .. MachineChecks.Of(settings, surroundings.Clock),
                    .. await NetworkAsync(settings, surroundings.Clock, cancellationToken),
                ]
            );
        }
        catch (SettingsException wrong)
        {
            return Report(
                wrong.Faults,
                [
                    .. wrong.Faults.Select(fault =>
                        Finding.Failed(
                            "settings",
                            fault,
                            "Change it in the environment; the server does not start with it."
                        )
                    ),
                    Finding.Skipped("everything else", "Not looked at before the settings can be used."),
                ]
            );
        }

        DoctorReport Report(IReadOnlyList<string> faults, IReadOnlyList<Finding> findings) =>
            new(ProductInfo.Version, ProductInfo.Commit, SettingLine.In(surroundings.Environment, faults), findings);
    }

    private static async Task<IReadOnlyList<Finding>> NetworkAsync(
        Settings settings,
        TimeProvider clock,
        CancellationToken cancellationToken
    )
    {
        // What its log would say is what the findings say.
        await using var server = await LocalServer.CreateAsync(
            settings with
            {
                LogLevel = LogLevel.None,
            },
            cancellationToken
        );
        await using var scope = server.Services.CreateAsyncScope();
        var way = new UpstreamChecks(server.Settings, scope.ServiceProvider.GetRequiredService<IRacingApi>(), clock);
        return
        [
            .. await way.RunAsync(cancellationToken),
            .. await LoginCheck.RunAsync(
                scope.ServiceProvider.GetRequiredService<ILogin>(),
                server.Settings,
                clock,
                cancellationToken
            ),
        ];
    }
}
