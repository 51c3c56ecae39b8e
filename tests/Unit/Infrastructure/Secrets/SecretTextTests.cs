using System.Text.Json;
using TabMcp.Infrastructure.Secrets;

namespace TabMcp.UnitTests.Infrastructure.Secrets;

public sealed class SecretTextTests
{
    [Theory]
    [InlineData("Authorization: Bearer abc", "Authorization: ***")]
    [InlineData("sent bearer abcdefgh.ijk-l_m then failed", "sent bearer *** then failed")]
    [InlineData("{\"Authorization\":\"Basic YTpi\",\"a\":1}", "{\"Authorization\":\"***\",\"a\":1}")]
    [InlineData("a eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2ln b", "a *** b")]
    [InlineData("GET http://host/mcp?clientId=a&x=1 - 200", "GET http://host/mcp?*** - 200")]
    [InlineData("http://host/mcp?config[password]=a, then", "http://host/mcp?*** then")]
    [InlineData("grant_type=password&client_secret=a%20b&x=1", "grant_type=password&client_secret=***&x=1")]
    [InlineData("{\"access_token\":\"a\",\"expires_in\":3}", "{\"access_token\":\"***\",\"expires_in\":3}")]
    [InlineData("password: hunter2, and so on", "password: ***, and so on")]
    public void Masks_what_looks_like_a_secret(string text, string masked) => SecretText.Redact(text).ShouldBe(masked);

    [Theory]
    [InlineData("")]
    [InlineData("racing_get_race answered in 12.3 ms")]
    [InlineData("A token of the Application came by client_credentials, good until 2026-04-14T03:00:00Z")]
    [InlineData("TAB refused the configured account. Check TAB_USERNAME and TAB_PASSWORD, or remove both")]
    [InlineData("What now? Nothing.")]
    public void Leaves_all_else_as_it_is(string text) => SecretText.Redact(text).ShouldBeSameAs(text);

    [Fact]
    public void Masks_every_secret_of_this_process_wherever_it_stands()
    {
        var one = Secret.From("Kx7-first-value");
        var longer = Secret.From("Kx7-first-value-and-more");

        SecretText
            .Redact("Kx7-first-value at the start, xKx7-first-value-and-more.y, at the end Kx7-first-value")
            .ShouldBe("*** at the start, x***.y, at the end ***");
        GC.KeepAlive((one, longer));
    }

    [Fact]
    public void Masks_what_overlaps_as_one()
    {
        var (one, other) = (Secret.From("abc123DEF456"), Secret.From("DEF456ghi789"));

        SecretText.Redact("<abc123DEF456ghi789>").ShouldBe("<***>");
        GC.KeepAlive((one, other));
    }

    [Fact]
    public void Masks_a_secret_as_it_stands_in_an_address_and_in_JSON()
    {
        const string value = "s3 cr\"t/é+";
        var secret = Secret.From(value);

        SecretText.Redact($"a {Uri.EscapeDataString(value)} b").ShouldBe("a *** b");
        SecretText.Redact(JsonSerializer.Serialize(new[] { value })).ShouldBe("[\"***\"]");
        GC.KeepAlive(secret);
    }

    [Theory]
    [InlineData("answered in")]
    [InlineData("racing_get_race")]
    [InlineData("2026-04-14")]
    public void A_stranger_cannot_blank_words_out_of_the_log_by_calling_them_a_password(string word)
    {
        var secret = Secret.FromStranger(word);

        SecretText.Redact($"<{word}>").ShouldBe($"<{word}>");
        GC.KeepAlive(secret);
    }

    [Fact]
    public void A_stranger_s_secret_is_masked_where_it_is_no_word()
    {
        var secret = Secret.FromStranger("correct-horse-7");

        SecretText.Redact("<correct-horse-7>").ShouldBe("<***>");
        GC.KeepAlive(secret);
    }
}
