namespace TabMcp.ArchitectureTests.Rules;

/// <summary>Who may see what a secret holds.</summary>
internal static class SecretRules
{
    private const string Folder = "TabMcp.Infrastructure.Secrets";
    private const string Tokens = "TabMcp.Infrastructure.Tokens";
    private const string Secret = $"{Folder}.Secret";

    public static Rule Only_tokens_and_secrets_read_a_secret { get; } =
        Rule.Of(
            Layers.All,
            type =>
                Reference
                    .In(type)
                    .Where(use => use is { Type.FullName: Secret, Called.Name: "Reveal" })
                    .Where(_ => !type.Namespace.IsWithin(Folder) && !type.Namespace.IsWithin(Tokens))
                    .Select(use => $"{use.From.Readable()} reads a secret.")
        );

    public static Rule Nothing_a_secret_shows_is_more_than_a_mask { get; } =
        Rule.Of(
            [Layer.Infrastructure],
            type =>
                type.Methods.Where(method => method is { IsPublic: true, IsStatic: false, Name: not "ToString" })
                    .Where(method => method.ReturnType.FullName == "System.String")
                    .Select(method => $"{method.Readable()} may give a secret away.")
                    .Concat(
                        type.Fields.Where(field => !field.IsPrivate && !field.IsLiteral)
                            .Select(field => $"{field.Readable()} is open to others.")
                    ),
            type => type.Namespace.IsWithin(Folder) && type.Name is "Secret" or "SecretCanary"
        );
}
