// Reads and writes the JSON of scripts/pack.
//   manifest FILE RID EXECUTABLE   prints the manifest of the bundle for one runtime
//   registry FILE FOLDER           prints the registry entry with the bundles that are in a folder, and their SHA-256
//   locks BEFORE AFTER             fails if a restore chose a package that is not in the lock files
using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

var json = new JsonSerializerOptions { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
static JsonNode Read(string file) => JsonNode.Parse(File.ReadAllText(file))!;

// The packages of a lock file, each with its digest.
static IEnumerable<string> Packages(string file) =>
    from framework in Read(file)["dependencies"]!.AsObject()
    from package in framework.Value!.AsObject()
    where package.Value!["contentHash"] is not null
    select $"{package.Key} {package.Value["resolved"]} {package.Value["contentHash"]}";

switch (args)
{
    case ["manifest", var file, var rid, var executable]:
        var manifest = Read(file);
        manifest["server"]!["entry_point"] = $"server/{executable}";
        manifest["server"]!["mcp_config"]!["command"] = $"${{__dirname}}/server/{executable}";
        var platform = rid.Split('-')[0] switch
        {
            "osx" => "darwin",
            "win" => "win32",
            var same => same,
        };
        manifest["compatibility"]!["platforms"] = new JsonArray(platform);
        Console.WriteLine(manifest.ToJsonString(json));
        break;

    case ["registry", var file, var folder]:
        var entry = Read(file);
        foreach (
            var package in entry["packages"]!.AsArray().Where(one => (string?)one!["registryType"] == "mcpb").ToList()
        )
        {
            var bundle = Path.Combine(folder, Path.GetFileName(new Uri((string)package!["identifier"]!).AbsolutePath));
            if (File.Exists(bundle))
                package["fileSha256"] = Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(bundle)));
            else // The registry refuses a package that cannot be fetched.
                entry["packages"]!.AsArray().Remove(package);
        }
        Console.WriteLine(entry.ToJsonString(json));
        break;

    case ["locks", var before, var after]:
        foreach (var held in Directory.GetFiles(before, "packages.lock.json", SearchOption.AllDirectories))
        {
            var name = Path.GetRelativePath(before, held);
            // A build for one runtime may need fewer packages than the lock file holds.
            if (Packages(Path.Combine(after, name)).Except(Packages(held)).FirstOrDefault() is { } other)
                throw new InvalidDataException($"{name} does not hold {other}.");
        }
        break;
}
