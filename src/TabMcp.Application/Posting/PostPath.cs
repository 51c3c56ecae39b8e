using System.Diagnostics.CodeAnalysis;

namespace TabMcp.Application.Posting;

/// <summary>A path at TAB that this server may post to: one of a closed list.</summary>
/// <remarks>
/// Both are of the pricing service, on the API's own host (docs/upstream/pricing-and-betting.md#pricing-enquiry). What
/// takes a bet or reads a balance stands on another host, and no call of this server leaves the one that is configured.
/// </remarks>
public sealed record PostPath
{
    private const string Enquiry = "/v1/pricing-service/enquiry";
    private const string AccountsBefore = "/v1/pricing-service/accounts/";
    private const string AccountsAfter = "/enquiry";
    private const int LongestAccount = 12;

    private PostPath(string value) => Value = value;

    /// <summary>What a path must be, as a phrase that goes on from its name.</summary>
    public static string Rule { get; } =
        $"must be {Enquiry} or {AccountsBefore}{{account number}}{AccountsAfter}, without a query; nothing else is posted to.";

    /// <summary>The path as it travels.</summary>
    public string Value { get; }

    /// <summary>Whether TAB answers it to the account's holder alone.</summary>
    public bool IsOfAccount => Value is not Enquiry;

    /// <summary>The path for records and logs: an account's number is as much a secret as its password.</summary>
    public string Masked => IsOfAccount ? $"{AccountsBefore}***{AccountsAfter}" : Value;

    /// <summary>Whether a text is such a path.</summary>
    public static bool IsValid([NotNullWhen(true)] string? text) => text is Enquiry || AccountIn(text);

    /// <summary>The path that a text spells.</summary>
    /// <exception cref="FormatException">There is no such path.</exception>
    public static PostPath Parse(string text) =>
        IsValid(text) ? new(text) : throw new FormatException("This is no path that can be posted to.");

    private static bool AccountIn([NotNullWhen(true)] string? text) =>
        text is not null
        && text.StartsWith(AccountsBefore, StringComparison.Ordinal)
        && text.EndsWith(AccountsAfter, StringComparison.Ordinal)
        && text.Length - AccountsBefore.Length - AccountsAfter.Length is > 0 and <= LongestAccount and var length
        && text.AsSpan(AccountsBefore.Length, length).IndexOfAnyExceptInRange('0', '9') < 0;
}
