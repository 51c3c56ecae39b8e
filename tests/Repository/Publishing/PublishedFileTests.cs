using System.Text;
using System.Text.Json.Nodes;
using TabMcp.Api.Configuration;
using TabMcp.Api.Hosting;
using TabMcp.Api.Publishing;
using TabMcp.Tests;

namespace TabMcp.RepositoryTests.Publishing;

/// <summary>The files that directories, registries and hosts read agree with the server and with the rules of those readers.</summary>
public sealed class PublishedFileTests
{
    private const string SchemaPath = "deploy/smithery/config-schema.json";

    // Names that a gateway keeps to itself.
    private static readonly string[] ReservedNames = ["authorization", "cookie"];
    private static readonly string[] ReservedPrefixes = ["cf-", "smithery-"];

    private static readonly JsonObject Entry = RegistryEntry.Create();

    [Fact]
    public void What_is_published_is_what_the_server_is()
    {
        KeptFolder.ShouldHold(SchemaPath, ConfigurationSchema.Text + "\n");
        KeptFolder.ShouldHold(SmitheryFile.Path, SmitheryFile.Create());
        KeptFolder.ShouldHold(RegistryEntry.Path, CatalogueJson.Kept(RegistryEntry.Create()));
        KeptFolder.ShouldHold(BundleManifest.Path, CatalogueJson.Kept(BundleManifest.Create()));
    }

    [Fact]
    public void The_configuration_schema_is_within_the_limits_of_directories()
    {
        var properties = JsonNode.Parse(ConfigurationSchema.Text)!["properties"]!.AsObject();

        properties.Select(property => property.Key).ShouldBe(RequestConfiguration.Names);
        properties.Count.ShouldBeLessThanOrEqualTo(20);
        Encoding.UTF8.GetByteCount(ConfigurationSchema.Text).ShouldBeLessThanOrEqualTo(1024);
        foreach (var (name, property) in properties)
        {
            property!["type"]!.GetValue<string>().ShouldBe("string");
            property["title"].ShouldNotBeNull();
            property["description"].ShouldNotBeNull();
            var from = property["x-from"]!.AsObject().ShouldHaveSingleItem();
            from.Key.ShouldBe(RequestCredential.Names.Contains(name) ? "header" : "query");
            from.Value!.GetValue<string>().ShouldBe(name);
            ReservedNames.ShouldNotContain(name, StringComparer.OrdinalIgnoreCase);
            ReservedPrefixes.ShouldAllBe(prefix => !name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase));
        }
    }

    [Fact]
    public void The_registry_entry_keeps_the_registry_s_rules()
    {
        Text(Entry, "name").ShouldMatch("^[a-zA-Z0-9.-]{3,}/[a-zA-Z0-9._-]+$");
        Text(Entry, "title").Length.ShouldBeInRange(1, 100);
        Text(Entry, "description").Length.ShouldBeInRange(1, 100);
        Text(Entry, "version").ShouldMatch(@"^\d+\.\d+\.\d+$");
        Uri.IsWellFormedUriString(Text(Entry, "websiteUrl"), UriKind.Absolute).ShouldBeTrue();

        var remote = Entry["remotes"]!.AsArray().ShouldHaveSingleItem()!;
        Text(remote, "type").ShouldBe("streamable-http");
        var address = remote["variables"]!
            .AsObject()
            .Aggregate(
                Text(remote, "url"),
                (url, one) => url.Replace($"{{{one.Key}}}", "example.com", StringComparison.Ordinal)
            );
        address.ShouldBe("https://example.com/mcp");
        remote["headers"]!.AsArray().Select(header => Text(header!, "name")).ShouldBe(RequestConfiguration.Names);

        foreach (var package in Entry["packages"]!.AsArray())
        {
            package!["transport"]!["type"]!.GetValue<string>().ShouldBe("stdio");
            var identifier = Text(package, "identifier");
            identifier.ShouldContain(ProductInfo.Version);
            if (Text(package, "registryType") is "oci")
                package["version"].ShouldBeNull("the tag says it");
            else
            {
                Text(package, "registryType").ShouldBe("mcpb");
                Text(package, "version").ShouldBe(ProductInfo.Version);
                identifier.ShouldMatch("^https://github\\.com/.*mcp.*\\.mcpb$");
                package["fileSha256"].ShouldBeNull("scripts/pack knows the file");
            }
        }
    }

    [Fact]
    public void Every_variable_of_a_package_is_a_setting() =>
        PublishedSetting.All.Select(one => one.Setting).ShouldBeSubsetOf(Setting.All);

    [Fact]
    public void The_readme_proves_who_owns_the_name() =>
        File.ReadAllText(PathOf("README.md")).ShouldContain($"<!-- mcp-name: {RegistryEntry.Name} -->");

    [Fact]
    public void The_bundle_s_icon_is_a_square_png_of_512()
    {
        var png = File.ReadAllBytes(PathOf("deploy/mcpb/icon.png"));

        Encoding.ASCII.GetString(png, 1, 3).ShouldBe("PNG");
        png[16..24].ShouldBe([0, 0, 2, 0, 0, 0, 2, 0]);
    }

    private static string PathOf(string path) => Path.Combine(Repository.Root, path);

    private static string Text(JsonNode node, string member) => node[member]!.GetValue<string>();
}
