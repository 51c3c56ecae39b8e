using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using TabMcp.Api.Hosting;

namespace TabMcp.RepositoryTests.Deploy;

public sealed partial class ComposeTests
{
    private static readonly JsonNode Compose = DeployFile.Yaml("compose.yaml");

    [Theory]
    [InlineData("server")]
    [InlineData("sandbox")]
    public void Runs_a_server_that_can_write_nowhere_and_gain_nothing(string name)
    {
        var service = Compose.At($"services.{name}");

        service.Word("read_only").ShouldBe("true");
        service.Word("cap_drop.0").ShouldBe("ALL");
        service.Word("security_opt.0").ShouldBe("no-new-privileges:true");
        service.Word("tmpfs.0").ShouldStartWith("/tmp:");
        service.AsObject().ContainsKey("privileged").ShouldBeFalse();
        service.AsObject().ContainsKey("user").ShouldBeFalse("the image says who");
    }

    [Theory]
    [InlineData("server")]
    [InlineData("sandbox")]
    public void Publishes_to_this_machine_alone(string name) =>
        Compose
            .At($"services.{name}.ports")
            .AsArray()
            .ShouldHaveSingleItem()!
            .ToString()
            .ShouldMatch("^127\\.0\\.0\\.1:.*:8081$");

    [Fact]
    public void Waits_longer_than_the_server_takes_to_finish() =>
        int.Parse(Compose.Word("services.server.stop_grace_period").TrimEnd('s'))
            .ShouldBeGreaterThan((int)HttpHost.Grace.TotalSeconds);

    [Fact]
    public void Has_the_sandbox_for_those_who_ask_and_starts_without_a_file_of_settings()
    {
        Compose.Word("services.sandbox.profiles.0").ShouldBe("sandbox");
        Compose.Word("services.sandbox.environment.TAB_SANDBOX").ShouldBe("true");
        Compose.At("services.server").AsObject().ContainsKey("profiles").ShouldBeFalse();
        Compose.Word("services.server.env_file.0.required").ShouldBe("false");
    }

    [Fact]
    public void Asks_the_server_for_its_health_as_the_image_does()
    {
        var command = string.Join(
            ", ",
            Compose.At("services.server.healthcheck.test").AsArray().Select(word => $"\"{word}\"")
        );

        DeployFile
            .Text("Dockerfile")
            .ShouldContain($"CMD [{command.Replace("\"CMD\", ", "", StringComparison.Ordinal)}]");
    }

    [Fact]
    public void Builds_on_the_same_images_as_the_image_does_by_default()
    {
        foreach (var argument in (string[])["SDK_IMAGE", "RUNTIME_IMAGE"])
        {
            var value = Default().Match(Compose.Word($"services.server.build.args.{argument}")).Groups["value"].Value;
            DeployFile.Text("Dockerfile").ShouldContain($"ARG {argument}={value}\n");
        }
    }

    [GeneratedRegex(@"^\$\{[A-Z_]+:-(?<value>.+)\}$", RegexOptions.NonBacktracking)]
    private static partial Regex Default();
}
