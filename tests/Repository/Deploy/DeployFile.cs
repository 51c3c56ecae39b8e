using System.Text.Json.Nodes;
using TabMcp.Tests;
using YamlDotNet.Core;
using YamlDotNet.Serialization;

namespace TabMcp.RepositoryTests.Deploy;

/// <summary>What hosts read of this repository.</summary>
internal static class DeployFile
{
    public static string Text(string name) => File.ReadAllText(Path.Combine(Repository.Root, name));

    /// <summary>A YAML document as its host reads it: anchors and merge keys resolved, numbers and switches typed.</summary>
    public static JsonNode Yaml(string name)
    {
        using var reader = new StringReader(Text(name));
        var document = new DeserializerBuilder()
            .WithAttemptingUnquotedStringTypeDeserialization()
            .WithDuplicateKeyChecking()
            .Build()
            .Deserialize(new MergingParser(new Parser(reader)));
        return JsonNode.Parse(new SerializerBuilder().JsonCompatible().Build().Serialize(document))
            ?? throw new InvalidOperationException($"{name} is empty.");
    }

    /// <summary>The value at a path such as <c>spec.template.spec.containers.0.image</c>.</summary>
    public static JsonNode At(this JsonNode node, string path) =>
        path.Split('.')
            .Aggregate(
                node,
                (here, step) =>
                    (int.TryParse(step, out var index) ? here[index] : here[step])
                    ?? throw new KeyNotFoundException($"There is no {step} of {path}.")
            );

    /// <summary>The text at a path.</summary>
    public static string Word(this JsonNode node, string path) => node.At(path).ToString();
}
