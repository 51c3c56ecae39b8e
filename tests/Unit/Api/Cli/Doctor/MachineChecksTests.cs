using System.Net;
using System.Net.Sockets;
using TabMcp.Api.Cli.Doctor;
using TabMcp.Api.Configuration;
using TabMcp.Tests;

namespace TabMcp.UnitTests.Api.Cli.Doctor;

public sealed class MachineChecksTests
{
    [Theory]
    [InlineData("2026-04-14", "Good")]
    [InlineData("2026-04-15", "Good")]
    [InlineData("2026-01-14", "Good")]
    [InlineData("2026-01-13", "Warning")]
    [InlineData("2026-05-14", "Warning")]
    public void Warns_of_credentials_that_are_older_than_ninety_days(string created, string outcome) =>
        Find("credential age", ("TAB_CREDENTIALS_CREATED", created)).Outcome.ToString().ShouldBe(outcome);

    [Fact]
    public void Warns_of_a_port_that_is_in_use()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();

        Find("port", ("PORT", $"{((IPEndPoint)taken.LocalEndpoint).Port}")).Outcome.ShouldBe(FindingOutcome.Warning);
    }

    [Fact]
    public void Fails_where_the_address_is_of_another_machine() =>
        Find("port", ("HOST", "203.0.113.5")).Outcome.ShouldBe(FindingOutcome.Failed);

    [Fact]
    public void Warns_of_an_account_that_is_not_used() =>
        Find(
            "account",
            ("TAB_CLIENT_ID", "id"),
            ("TAB_CLIENT_SECRET", "hush-4711"),
            ("TAB_USERNAME", "123"),
            ("TAB_PASSWORD", "hush-4712")
        )
            .Outcome.ShouldBe(FindingOutcome.Warning);

    [Fact]
    public void Tries_to_write_the_record_of_posts_and_leaves_nothing_behind()
    {
        var folder = Directory.CreateTempSubdirectory("record");
        try
        {
            var record = Path.Combine(folder.FullName, "posts.jsonl");
            Find("record of posts", ("TAB_ENABLE_WRITES", "true"), ("TAB_AUDIT_FILE", record))
                .Outcome.ShouldBe(FindingOutcome.Good);
            Find("record of posts", ("TAB_ENABLE_WRITES", "true"), ("TAB_AUDIT_FILE", $"{record}/none/posts"))
                .Outcome.ShouldBe(FindingOutcome.Failed);
            folder.EnumerateFileSystemInfos().ShouldBeEmpty();
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static Finding Find(string check, params (string Name, string Value)[] environment)
    {
        var variables = environment.ToDictionary(variable => variable.Name, variable => variable.Value);
        variables.TryAdd("PORT", "0");
        if (variables.ContainsKey("HOST"))
            variables["PORT"] = "8081";
        return MachineChecks
            .Of(SettingsReader.Read(variables), new FakeClock())
            .Single(finding => finding.Check == check);
    }
}
