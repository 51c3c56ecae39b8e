namespace TabMcp.Application.Tools;

/// <summary>One tool: the record is its arguments, <typeparamref name="TResult"/> is its answer.</summary>
/// <typeparam name="TResult">An object in JSON, never a bare list: older protocol revisions carry nothing else.</typeparam>
public interface ITool<out TResult> : IRequest<TResult>;
