using TabMcp.Api.Hosting;
using TabMcp.Tests;

namespace TabMcp.IntegrationTests.Containers;

/// <summary>Tests the image itself: its labels, user, size and contents.</summary>
public sealed class ImageTests(ServerImage image)
{
    private const long MostBytesAdded = 250L * 1000 * 1000;

    [Fact]
    public async Task Labels_name_the_product_and_its_source()
    {
        var built = await image.RequireAsync();

        var labels = (await built.ConfigAsync()).Labels;

        string Label(string name) => labels![name];
        Label("org.opencontainers.image.version").ShouldBe(ProductInfo.Version);
        Label("org.opencontainers.image.revision").ShouldBe(ServerImage.Revision);
        Label("org.opencontainers.image.created").ShouldBe(ServerImage.BuildTime);
        Label("org.opencontainers.image.title").ShouldBe(ProductInfo.Name);
        Label("org.opencontainers.image.description").ShouldNotBeEmpty();
        Label("org.opencontainers.image.licenses").ShouldBe("MIT");
        var source = new Uri(Label("org.opencontainers.image.source"));
        Label("io.modelcontextprotocol.server.name").ShouldBe($"io.github.{source.AbsolutePath.TrimStart('/')}");
    }

    [Fact]
    public async Task Runs_as_a_numeric_user_other_than_root_and_has_a_health_check()
    {
        var built = await image.RequireAsync();

        var config = await built.ConfigAsync();

        config.User.ShouldBe("1654:1654");
        config.Healthcheck!.Test.ShouldBe(["CMD", "/app/TabMcp.Api", "healthcheck"]);
        config.ExposedPorts!.Keys.ShouldBe(["8081/tcp"]);
    }

    [Fact]
    public async Task Adds_at_most_the_allowed_size_to_its_base()
    {
        var built = await image.RequireAsync();

        var added = await built.BytesAddedAsync();

        TestContext.Current.SendDiagnosticMessage("The image adds {0} bytes to its base.", added);
        added.ShouldBeInRange(1, MostBytesAdded);
    }

    [Fact]
    public async Task Contains_no_secrets_sources_or_symbol_files()
    {
        var built = await image.RequireAsync();

        var (code, files, error) = await built.RunAsync(container =>
            container.WithEntrypoint("find").WithCommand("/app", "-type", "f")
        );

        code.ShouldBe(0, error);
        files.ShouldContain("/app/TabMcp.Api\n");
        files.ShouldContain("/app/LICENSE\n");
        foreach (var ending in (string[])[".cs\n", ".pdb\n", ".csproj\n", ".env\n", ".xml\n"])
            files.ShouldNotContain(ending);
    }

    [Fact]
    public async Task The_version_matches_the_label()
    {
        var built = await image.RequireAsync();

        var (code, output, error) = await built.RunAsync(container => container.WithCommand("--version"));

        code.ShouldBe(0, error);
        output.Trim().ShouldBe(ProductInfo.Version);
    }

    [Fact]
    public async Task The_build_fails_if_VERSION_differs_from_the_sources()
    {
        await image.RequireAsync();
        var sdk = $"tab-mcp-test/sdk:{(await Shell.RunAsync("dotnet", "--version")).Trim()}";

        var (code, output, error) = await Shell.TryAsync(
            "docker",
            "build",
            "--force-rm",
            "--build-arg",
            $"SDK_IMAGE={sdk}",
            "--build-arg",
            "VERSION=99.0.0",
            "--target",
            "build",
            Repository.Root
        );

        code.ShouldNotBe(0);
        (output + error).ShouldContain("VERSION is 99.0.0, and Directory.Build.props says another.");
    }

    [Fact]
    public async Task A_running_Docker_daemon_is_not_replaced()
    {
        await image.RequireAsync();

        var told = await Shell.RunAsync(Path.Combine(Repository.Root, "scripts/docker-daemon"));

        told.ShouldBe("A Docker daemon answers.\n");
    }
}
