using System.Net;
using ModelContextProtocol.Protocol;
using TabMcp.Api.Canary;
using TabMcp.Application.Calls;
using TabMcp.ArchitectureTests.Canaries;
using TabMcp.Infrastructure.Canary;
using TabMcp.Sandbox.Canary;
using static TabMcp.ArchitectureTests.Rules.LayerRules;

namespace TabMcp.Api.Canary
{
    /// <summary>Nothing wrong with it: the Api may know the protocol, the logger and the host.</summary>
    internal sealed record Perch(Tool Tool, Serilog.ILogger Logger, Microsoft.AspNetCore.Http.HttpContext Context);
}

namespace TabMcp.Application.Canary
{
    [Breaks(
        nameof(Application_knows_Domain_and_neither_HTTP_nor_MCP_nor_the_host),
        "TabMcp.Infrastructure.Canary.Cage"
    )]
    internal sealed class KnowsInfrastructure
    {
        public static async Task<string> Name(Cage cage)
        {
            await Task.Yield();
            return cage.Name;
        }
    }

    [Breaks(nameof(Application_knows_Domain_and_neither_HTTP_nor_MCP_nor_the_host), "System.Net.HttpStatusCode")]
    internal static class KnowsHttp
    {
        public static bool IsFine(object status) => status is HttpStatusCode.OK;
    }

    [Breaks(
        nameof(Application_knows_Domain_and_neither_HTTP_nor_MCP_nor_the_host),
        "ModelContextProtocol.Protocol.Tool"
    )]
    [Breaks(
        nameof(Only_the_Api_knows_the_protocol_the_logger_and_the_command_line),
        "ModelContextProtocol.Protocol.Tool"
    )]
    internal sealed record KnowsMcp(Tool Tool);

    [Breaks(
        nameof(Application_knows_Domain_and_neither_HTTP_nor_MCP_nor_the_host),
        "Microsoft.AspNetCore.Http.HttpContext"
    )]
    internal sealed class KnowsTheHost : List<Microsoft.AspNetCore.Http.HttpContext>;

    [Breaks(nameof(Application_knows_Domain_and_neither_HTTP_nor_MCP_nor_the_host), "Serilog.Log")]
    [Breaks(nameof(Only_the_Api_knows_the_protocol_the_logger_and_the_command_line), "Serilog.Log")]
    internal static class KnowsSerilog
    {
        public static void Say() => Serilog.Log.CloseAndFlush();
    }

    [Breaks(nameof(Application_knows_Domain_and_neither_HTTP_nor_MCP_nor_the_host), "TabMcp.Api.Canary.Perch")]
    [Breaks(nameof(Nothing_references_the_Api), "TabMcp.Api.Canary.Perch")]
    internal sealed record KnowsApi(Perch Perch);
}

namespace TabMcp.Infrastructure.Canary
{
    /// <summary>Nothing wrong with it: it knows the port it serves, and HTTP.</summary>
    internal sealed record Cage(string Name, ICaller Caller, HttpStatusCode Status);

    [Breaks(nameof(Infrastructure_knows_neither_its_host_nor_the_sandbox), "TabMcp.Sandbox.Canary.Egg")]
    internal sealed record KnowsSandbox(Egg Egg);

    [Breaks(nameof(Infrastructure_knows_neither_its_host_nor_the_sandbox), "Microsoft.AspNetCore.Http.HttpContext")]
    internal sealed record KnowsTheHost(Microsoft.AspNetCore.Http.HttpContext Context);

    [Breaks(nameof(Infrastructure_knows_neither_its_host_nor_the_sandbox), "Serilog.ILogger")]
    [Breaks(nameof(Only_the_Api_knows_the_protocol_the_logger_and_the_command_line), "Serilog.ILogger")]
    internal sealed record KnowsSerilog(Serilog.ILogger Logger);

    [Breaks(nameof(Infrastructure_knows_neither_its_host_nor_the_sandbox), "TabMcp.Api.Canary.Perch")]
    [Breaks(nameof(Nothing_references_the_Api), "TabMcp.Api.Canary.Perch")]
    internal sealed record KnowsApi(Perch Perch);
}

namespace TabMcp.Sandbox.Canary
{
    /// <summary>Nothing wrong with it: the sandbox may know the Domain and the host.</summary>
    internal sealed record Egg(TabMcp.Domain.Jurisdiction Jurisdiction, Microsoft.AspNetCore.Http.HttpContext Context);

    [Breaks(nameof(Sandbox_references_nothing_of_ours_but_Domain), "TabMcp.Application.Calls.ICaller")]
    internal sealed record KnowsApplication(ICaller Caller);

    [Breaks(nameof(Sandbox_references_nothing_of_ours_but_Domain), "TabMcp.Infrastructure.Canary.Cage")]
    internal sealed record KnowsInfrastructure(Cage Cage);
}
