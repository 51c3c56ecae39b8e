using System.Reflection;

namespace TabMcp.Application.Tools;

/// <summary>Finds the tools of an assembly and reads what their records say of themselves.</summary>
public static class ToolDescriptors
{
    /// <summary>Every tool of an assembly, ordered by name.</summary>
    public static IReadOnlyList<ToolDescriptor> In(Assembly assembly) =>
        [
            .. assembly
                .GetTypes()
                .Where(type => type.IsDefined(typeof(McpToolAttribute), inherit: false))
                .Select(Of)
                .OrderBy(tool => tool.Name, StringComparer.Ordinal),
        ];

    /// <summary>The tool that a request record is.</summary>
    /// <exception cref="InvalidOperationException">The record lacks the attribute, a description or its interface.</exception>
    public static ToolDescriptor Of(Type request)
    {
        var tool = request.GetCustomAttribute<McpToolAttribute>() ?? throw Incomplete(request, "[McpTool]");
        var description =
            request.GetCustomAttribute<DescriptionAttribute>() ?? throw Incomplete(request, "[Description]");
        var contract =
            request.GetInterfaces().FirstOrDefault(IsToolContract)
            ?? throw Incomplete(request, "the interface ITool<TResult>");
        return new(
            tool.Name,
            tool.Title,
            description.Description.ReplaceLineEndings(" ").Trim(),
            tool.Toolset,
            tool.Aliases,
            tool.Access,
            tool.ReadOnly,
            TimeSpan.FromSeconds(tool.FreshSeconds),
            request,
            contract.GenericTypeArguments[0]
        );
    }

    private static bool IsToolContract(Type contract) =>
        contract.IsGenericType && contract.GetGenericTypeDefinition() == typeof(ITool<>);

    private static InvalidOperationException Incomplete(Type request, string missing) =>
        new($"{request.FullName} is no tool: it lacks {missing}.");
}
