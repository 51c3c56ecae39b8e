using System.Text.Json.Serialization;

namespace TabMcp.Application.Answers;

/// <summary>An answer that knows better than its tool how long it stays true: a settled result does not change.</summary>
public interface IKeepsItself
{
    /// <summary>How long it may be given again; the tool's own time where it does not say.</summary>
    [JsonIgnore]
    TimeSpan? FreshFor { get; }
}
