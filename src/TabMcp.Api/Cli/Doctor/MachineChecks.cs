using System.Net;
using System.Net.Sockets;
using TabMcp.Api.Configuration;

namespace TabMcp.Api.Cli.Doctor;

/// <summary>Looks at this machine and at what the operator chose, without the network.</summary>
internal static class MachineChecks
{
    private const int CredentialDays = 90;

    /// <summary>Every check.</summary>
    public static IEnumerable<Finding> Of(Settings settings, TimeProvider clock) =>
        [
            TimeZones(),
            Port(settings),
            Account(settings),
            CredentialAge(settings, clock),
            Posts(settings),
            .. Record(settings),
        ];

    // The racing day turns over in Sydney.
    private static Finding TimeZones() =>
        TimeZoneInfo.TryFindSystemTimeZoneById("Australia/Sydney", out _)
            ? Finding.Good("time zones", "The database knows Australia/Sydney.")
            : Finding.Failed(
                "time zones",
                "This machine has no time zone database, so no meeting's day can be told.",
                "Install the package tzdata."
            );

    private static Finding Port(Settings settings)
    {
        const string check = "port";
        if (settings.Port is 0)
            return Finding.Good(check, "PORT is 0: any free one is taken.");

        var host = settings.Host is "localhost" ? IPAddress.Loopback : IPAddress.Parse(settings.Host.Trim('[', ']'));
        var address = new IPEndPoint(host, settings.Port);
        try
        {
            using var listener = new TcpListener(address);
            listener.Start();
            return Finding.Good(check, $"{address} is free.");
        }
        catch (SocketException taken) when (taken.SocketErrorCode is SocketError.AddressAlreadyInUse)
        {
            return Finding.Warning(
                check,
                $"{address} is in use.",
                "That is this server, if it runs; healthcheck tells. Otherwise set PORT to a free port."
            );
        }
        catch (SocketException refused)
        {
            return Finding.Failed(
                check,
                $"{address} cannot be listened on ({refused.SocketErrorCode}).",
                "Set HOST to an address of this machine, and PORT to one above 1023."
            );
        }
    }

    private static Finding Account(Settings settings) =>
        settings switch
        {
            { Sandbox: true } => Finding.Good("account", "The sandbox brings its own."),
            { Username: null } => Finding.Good("account", "None is configured; public data needs none."),
            { SingleUser: true } => Finding.Good("account", "Used over HTTP as well: TAB_SINGLE_USER is true."),
            _ => Finding.Warning(
                "account",
                "TAB_USERNAME and TAB_PASSWORD are ignored over HTTP.",
                "Set TAB_SINGLE_USER=true if you alone can reach the server, or run it with --stdio."
            ),
        };

    private static Finding CredentialAge(Settings settings, TimeProvider clock)
    {
        const string check = "credential age";
        if (settings.CredentialsCreated is not { } created)
            return Finding.Good(check, $"Not known; {Setting.CredentialsCreated.Name} keeps track of it.");

        var days = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime).DayNumber - created.DayNumber;
        return days switch
        {
            // Somewhere it is tomorrow already.
            < -1 => Finding.Warning(
                check,
                $"{Setting.CredentialsCreated.Name} is {-days} days from now.",
                "Set it to the day on which the credentials were made."
            ),
            > CredentialDays => Finding.Warning(
                check,
                $"The credentials are {days} days old, more than {CredentialDays}.",
                $"Make new ones, replace them in the environment, and set {Setting.CredentialsCreated.Name} to today."
            ),
            _ => Finding.Good(check, $"The credentials are {Math.Max(0, days)} days old, of {CredentialDays}."),
        };
    }

    private static Finding Posts(Settings settings) =>
        settings switch
        {
            { EnableWrites: false } => Finding.Good("posts", "Off: nothing can be sent to TAB."),
            { SingleUser: false, Sandbox: false } => Finding.Warning(
                "posts",
                "On, which a server over HTTP refuses to start with where others may reach it.",
                "Set TAB_SINGLE_USER=true if you alone can, run it with --stdio, or leave TAB_ENABLE_WRITES out."
            ),
            _ => Finding.Good(
                "posts",
                settings.MaxStake is { } most
                    ? $"On, after a person's yes; stakes up to ${most}."
                    : "On, after a person's yes; no stakes."
            ),
        };

    // A server that runs holds its record's lock, so the record itself is left alone.
    private static IEnumerable<Finding> Record(Settings settings)
    {
        if (settings is not { EnableWrites: true, AuditFile: { } file })
            yield break;

        yield return IsWritable(file)
            ? Finding.Good("record of posts", "It can be written.")
            : Finding.Failed(
                "record of posts",
                $"{Setting.AuditFile.Name} cannot be written.",
                "Its folder must be there, and this user must be able to write in it."
            );
    }

    private static bool IsWritable(string file)
    {
        try
        {
            if (File.Exists(file))
            {
                using var held = new FileStream(file, FileMode.Open, FileAccess.Write, FileShare.ReadWrite);
                return held.CanWrite;
            }

            using var trial = new FileStream(
                $"{file}.{Guid.NewGuid():N}",
                new FileStreamOptions
                {
                    Mode = FileMode.CreateNew,
                    Access = FileAccess.Write,
                    Options = FileOptions.DeleteOnClose,
                }
            );
            return trial.CanWrite;
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            // The lock of a server that runs is no fault of the file's.
            return File.Exists(file)
                && refused is IOException and not (FileNotFoundException or DirectoryNotFoundException);
        }
    }
}
