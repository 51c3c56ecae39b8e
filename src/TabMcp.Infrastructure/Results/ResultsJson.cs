using System.Text.Json;
using System.Text.Json.Serialization;

namespace TabMcp.Infrastructure.Results;

/// <summary>Writes what is left of a results body once its known keys are read.</summary>
[JsonSerializable(typeof(Dictionary<string, JsonElement>))]
internal sealed partial class ResultsJson : JsonSerializerContext;
