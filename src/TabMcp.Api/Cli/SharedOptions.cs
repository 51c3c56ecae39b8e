using System.CommandLine;
using TabMcp.Api.Configuration;

namespace TabMcp.Api.Cli;

/// <summary>Options that several commands take, said once.</summary>
internal static class SharedOptions
{
    /// <summary>Whether to answer from the sandbox.</summary>
    public static Option<bool> Sandbox { get; } =
        new("--sandbox")
        {
            Description = "Answer from the embedded sandbox: no credentials, no network, invented data.",
        };

    /// <summary>Whether a program reads the output.</summary>
    public static Option<bool> Json() => new("--json") { Description = "Write JSON for programs." };

    /// <summary>An http or https address.</summary>
    public static Option<Uri?> Url(string description, bool required) =>
        new("--url")
        {
            Description = description,
            HelpName = "url",
            Required = required,
            CustomParser = argument =>
            {
                var text = argument.Tokens.Single().Value;
                if (Uri.TryCreate(text, UriKind.Absolute, out var url) && url.Scheme is "http" or "https")
                    return url;
                argument.AddError("--url must be a whole http or https address, such as http://127.0.0.1:8081/mcp.");
                return null;
            },
        };

    /// <summary>A number of seconds above zero.</summary>
    public static Option<double> Seconds(string name, double standard, string description) =>
        new(name)
        {
            Description = description,
            HelpName = "seconds",
            DefaultValueFactory = _ => standard,
            Validators =
            {
                result =>
                {
                    if (result.Errors.Any() || result.GetValueOrDefault<double>() is not (> 0 and <= 3600))
                        result.AddError($"{name} must be seconds above 0, at most 3600.");
                },
            },
        };

    /// <summary>The settings of the environment, as the options change them.</summary>
    /// <exception cref="SettingsException">One or more variables are not what they should be.</exception>
    public static Settings Settings(this Surroundings surroundings, ParseResult parsed)
    {
        var settings = SettingsReader.Read(surroundings.Environment);
        return parsed.GetValue(Sandbox) ? settings with { Sandbox = true } : settings;
    }
}
