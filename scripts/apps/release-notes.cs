// Prints what was checked for a release and what the release consists of. Only a job that succeeded gets a tick.
using System.Text.Json.Nodes;

(string Job, string Meaning)[] jobs =
[
    ("check", "Tag, version, changelog and manifests agree"),
    ("test", "The whole gate passed: build, format, every test"),
    ("scan", "Packages, secrets and licences were scanned"),
    ("bundle", "Bundle, bill of materials and registry entry were made"),
    ("image", "The image was built and pushed"),
];

var results = JsonNode.Parse(File.ReadAllText(args[1]))!;
Console.WriteLine("\n## Checked\n");
foreach (var (job, meaning) in jobs)
{
    var result = (string?)results[job]?["result"] ?? "did not run";
    Console.WriteLine(result == "success" ? $"- [x] {meaning}" : $"- [ ] {meaning} ({result})");
}

if (args.Length > 2 && File.Exists(args[2]))
{
    var record = JsonNode.Parse(File.ReadAllText(args[2]))!;
    Console.WriteLine(
        $"\n## Made of\n\n- Commit `{record["commit"]}`\n- Image `{record["image"] ?? "none was pushed"}`"
    );
    foreach (var (name, digest) in record["files"]!.AsObject())
        Console.WriteLine($"- {name}: SHA-256 `{digest}`");
    if (record["image"] is not null)
        Console.WriteLine($"\nBack to this version: `scripts/rollback {args[0]}`.");
}
