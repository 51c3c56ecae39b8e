using TabMcp.Sandbox;

return await SandboxCommand.RunAsync(args);
