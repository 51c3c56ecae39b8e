return await TabMcp.Api.Cli.CommandLine.RunAsync(args);
