using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Routing;
using TabMcp.Api.Configuration;
using TabMcp.Api.Hosting;
using TabMcp.Infrastructure.Upstream;
using TabMcp.Tests;

namespace TabMcp.RepositoryTests.Deploy;

public sealed class KubernetesTests
{
    private const string Folder = "deploy/kubernetes";
    private static readonly JsonNode Deployment = DeployFile.Yaml($"{Folder}/deployment.yaml");
    private static readonly JsonNode Pod = Deployment.At("spec.template.spec");
    private static readonly JsonNode Container = Pod.At("containers.0");

    public static TheoryData<string> Probes => ["startupProbe", "livenessProbe", "readinessProbe"];

    private static Dictionary<string, string> Environment =>
        Container
            .At("env")
            .AsArray()
            .OfType<JsonObject>()
            .ToDictionary(
                variable => variable.Word("name"),
                variable => variable["value"]?.ToString() ?? "",
                StringComparer.Ordinal
            );

    [Fact]
    public void Applies_every_manifest_that_is_there() =>
        DeployFile
            .Yaml($"{Folder}/kustomization.yaml")
            .At("resources")
            .AsArray()
            .Select(resource => resource!.ToString())
            .Append("kustomization.yaml")
            .ShouldBe(
                Directory.GetFiles(Path.Combine(Repository.Root, Folder)).Select(Path.GetFileName),
                ignoreOrder: true
            );

    [Theory]
    [InlineData("service.yaml", "spec.selector")]
    [InlineData("disruption-budget.yaml", "spec.selector.matchLabels")]
    [InlineData("network-policy.yaml", "spec.podSelector.matchLabels")]
    [InlineData("deployment.yaml", "spec.selector.matchLabels")]
    [InlineData("deployment.yaml", "spec.template.spec.topologySpreadConstraints.0.labelSelector.matchLabels")]
    [InlineData("deployment.yaml", "spec.template.spec.topologySpreadConstraints.1.labelSelector.matchLabels")]
    public void Selects_the_pods_of_the_deployment(string manifest, string selector) =>
        JsonNode
            .DeepEquals(
                DeployFile.Yaml($"{Folder}/{manifest}").At(selector),
                Deployment.At("spec.template.metadata.labels")
            )
            .ShouldBeTrue();

    [Fact]
    public void Scales_the_deployment_that_is_there()
    {
        var scaler = DeployFile.Yaml($"{Folder}/autoscaler.yaml");

        scaler.Word("apiVersion").ShouldBe("autoscaling/v2");
        scaler.Word("spec.scaleTargetRef.kind").ShouldBe(Deployment.Word("kind"));
        scaler.Word("spec.scaleTargetRef.name").ShouldBe(Deployment.Word("metadata.name"));
        Deployment.At("spec").AsObject().ContainsKey("replicas").ShouldBeFalse("two would have the say");
    }

    [Fact]
    public void Asks_tab_no_more_in_all_than_one_server_does_by_itself()
    {
        var most = double.Parse(
            DeployFile.Yaml($"{Folder}/autoscaler.yaml").Word("spec.maxReplicas"),
            CultureInfo.InvariantCulture
        );
        var share = double.Parse(Environment[Setting.UpstreamRps.Name], CultureInfo.InvariantCulture);

        (most * share).ShouldBe(UpstreamOptions.DefaultRequestsPerSecond(UpstreamOptions.Live));
    }

    [Fact]
    public void Sets_what_the_server_reads_and_holds_no_secret()
    {
        Environment.Keys.ShouldBeSubsetOf(Setting.All.Select(setting => setting.Name));
        foreach (
            var variable in Container
                .At("env")
                .AsArray()
                .OfType<JsonObject>()
                .Where(variable => variable.ContainsKey("valueFrom"))
        )
        {
            variable.Word("valueFrom.secretKeyRef.key").ShouldBe(variable.Word("name"));
            variable.Word("valueFrom.secretKeyRef.optional").ShouldBe("true", "public data needs none");
        }

        Environment[Setting.ClientSecret.Name].ShouldBeEmpty();
        Should.NotThrow(() => SettingsReader.Read(Environment));
    }

    [Fact]
    public void Reaches_the_port_that_the_server_listens_on()
    {
        var port = SettingsReader.Read(Environment).Port.ToString(CultureInfo.InvariantCulture);

        Container.Word("ports.0.containerPort").ShouldBe(port);
        DeployFile
            .Yaml($"{Folder}/service.yaml")
            .Word("spec.ports.0.targetPort")
            .ShouldBe(Container.Word("ports.0.name"));
        DeployFile.Yaml($"{Folder}/network-policy.yaml").Word("spec.ingress.0.ports.0.port").ShouldBe(port);
        Deployment.At("spec.template.metadata.annotations").AsObject()["prometheus.io/port"]!.ToString().ShouldBe(port);
        DeployFile.Text("Dockerfile").ShouldContain($"\nEXPOSE {port}\n");
    }

    [Theory]
    [MemberData(nameof(Probes))]
    public async Task Probes_a_route_that_the_server_has(string probe)
    {
        await using var app = HttpHost.Build(SettingsReader.Read(Environment), readableLogs: true);
        var routes = ((IEndpointRouteBuilder)app)
            .DataSources.SelectMany(source => source.Endpoints)
            .OfType<RouteEndpoint>()
            .Select(endpoint => endpoint.RoutePattern.RawText);

        routes.ShouldContain(Container.Word($"{probe}.httpGet.path"));
        Container.Word($"{probe}.httpGet.port").ShouldBe(Container.Word("ports.0.name"));
    }

    [Fact]
    public void Asks_for_readiness_where_calls_are_sent_and_for_life_where_a_pod_is_ended()
    {
        Container.Word("readinessProbe.httpGet.path").ShouldBe("/health/ready");
        Container.Word("livenessProbe.httpGet.path").ShouldBe("/health/live");
    }

    [Fact]
    public void Is_what_the_restricted_standard_of_pod_security_asks_for()
    {
        Pod.Word("securityContext.runAsNonRoot").ShouldBe("true");
        Pod.Word("securityContext.seccompProfile.type").ShouldBe("RuntimeDefault");
        Container.Word("securityContext.allowPrivilegeEscalation").ShouldBe("false");
        Container.Word("securityContext.readOnlyRootFilesystem").ShouldBe("true");
        Container.Word("securityContext.capabilities.drop.0").ShouldBe("ALL");
        Pod.Word("automountServiceAccountToken").ShouldBe("false");
        DeployFile
            .Text("Dockerfile")
            .ShouldContain(
                $"\nUSER {Pod.Word("securityContext.runAsUser")}:{Pod.Word("securityContext.runAsGroup")}\n"
            );
    }

    [Fact]
    public void Leaves_calls_under_way_their_time()
    {
        var grace = int.Parse(Pod.Word("terminationGracePeriodSeconds"), CultureInfo.InvariantCulture);
        var before = int.Parse(Container.Word("lifecycle.preStop.sleep.seconds"), CultureInfo.InvariantCulture);

        (grace - before).ShouldBeGreaterThan((int)HttpHost.Grace.TotalSeconds);
    }
}
