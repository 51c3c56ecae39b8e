// Makes the bill of materials from CycloneDX reproducible for the same commit, and adds licences that a person has checked.
//   sbom FILE SECONDS   SECONDS is the time of the commit, since 1970.
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

var json = new JsonSerializerOptions { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
var bom = JsonNode.Parse(File.ReadAllText(args[0]))!.AsObject();
var read = JsonNode.Parse(File.ReadAllText("scripts/data/licences.json"))!["read"]!;

foreach (var component in bom["components"]!.AsArray())
{
    var hash = component!["hashes"]![0]!;
    hash["content"] = ((string)hash["content"]!).ToLowerInvariant();
    if (read[$"{component["name"]} {component["version"]}"] is { } known)
        component["licenses"]![0] = new JsonObject
        {
            ["license"] = new JsonObject { ["id"] = known["licence"]!.DeepClone() },
        };
}

var time = DateTimeOffset.FromUnixTimeSeconds(long.Parse(args[1]));
bom["metadata"]!["timestamp"] = time.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'");

// The serial number is a digest of the content, as a UUID of version 8.
var digest = SHA256.HashData(Encoding.UTF8.GetBytes(bom.ToJsonString()));
(digest[6], digest[8]) = ((byte)(0x80 | digest[6] & 0x0f), (byte)(0x80 | digest[8] & 0x3f));
bom.Insert(2, "serialNumber", $"urn:uuid:{new Guid(digest.AsSpan(0, 16), bigEndian: true)}");
File.WriteAllText(args[0], bom.ToJsonString(json) + "\n");
