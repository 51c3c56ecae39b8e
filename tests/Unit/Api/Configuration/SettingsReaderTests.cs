using Microsoft.Extensions.Logging;
using TabMcp.Api.Configuration;
using TabMcp.Domain;

namespace TabMcp.UnitTests.Api.Configuration;

public sealed class SettingsReaderTests
{
    [Fact]
    public void An_empty_environment_reads_the_live_service_for_loopback_callers()
    {
        var settings = Read();

        settings.ShouldSatisfyAllConditions(
            () => settings.ClientId.ShouldBeNull(),
            () => settings.ClientSecret.ShouldBeNull(),
            () => settings.Username.ShouldBeNull(),
            () => settings.Password.ShouldBeNull(),
            () => settings.TokenRefreshBuffer.ShouldBe(TimeSpan.FromMinutes(5)),
            () => settings.SingleUser.ShouldBeFalse(),
            () => settings.EnableWrites.ShouldBeFalse(),
            () => settings.MaxStake.ShouldBeNull(),
            () => settings.AuditFile.ShouldBeNull(),
            () => settings.BaseUrl.ShouldBe(new Uri("https://api.beta.tab.com.au")),
            () => settings.Jurisdiction.ShouldBe(Jurisdiction.NSW),
            () => settings.Toolsets.ShouldBe(ToolsetChoice.All),
            () => settings.ApiTimeout.ShouldBe(TimeSpan.FromSeconds(30)),
            () => settings.Host.ShouldBe("127.0.0.1"),
            () => settings.Port.ShouldBe(8081),
            () => settings.AllowedHosts.ShouldBeEmpty(),
            () => settings.AllowedOrigins.ShouldBeEmpty(),
            () => settings.Sandbox.ShouldBeFalse(),
            () => settings.LogLevel.ShouldBe(LogLevel.Information)
        );
    }

    [Fact]
    public void Every_variable_is_read()
    {
        var settings = Read(
            ("TAB_CLIENT_ID", " an-id "),
            ("TAB_CLIENT_SECRET", "hunter2"),
            ("TAB_USERNAME", "1234567"),
            ("TAB_PASSWORD", "hunter2"),
            ("TOKEN_REFRESH_BUFFER", "60"),
            ("TAB_SINGLE_USER", "True"),
            ("TAB_ENABLE_WRITES", "true"),
            ("TAB_MAX_STAKE", "20.50"),
            ("TAB_AUDIT_FILE", "/var/lib/tab-mcp/posts.jsonl"),
            ("TAB_BASE_URL", "http://127.0.0.1:9000"),
            ("DEFAULT_JURISDICTION", "qld"),
            ("TAB_TOOLSETS", "racing, Sports"),
            ("API_TIMEOUT", "12"),
            ("HOST", "::1"),
            ("PORT", "0"),
            ("TAB_ALLOWED_HOSTS", "tab.example.com, *.example.org,"),
            ("TAB_ALLOWED_ORIGINS", "https://app.example.com, http://localhost:3000"),
            ("TAB_SANDBOX", "TRUE"),
            ("LOG_LEVEL", "warning")
        );

        settings.ShouldSatisfyAllConditions(
            () => settings.ClientId.ShouldBe("an-id"),
            () => settings.ClientSecret.ShouldNotBeNull(),
            () => settings.Username.ShouldNotBeNull(),
            () => settings.Password.ShouldNotBeNull(),
            () => settings.TokenRefreshBuffer.ShouldBe(TimeSpan.FromMinutes(1)),
            () => settings.SingleUser.ShouldBeTrue(),
            () => settings.EnableWrites.ShouldBeTrue(),
            () => settings.MaxStake.ShouldBe(20.50m),
            () => settings.AuditFile.ShouldBe("/var/lib/tab-mcp/posts.jsonl"),
            () => settings.BaseUrl.ShouldBe(new Uri("http://127.0.0.1:9000")),
            () => settings.Jurisdiction.ShouldBe(Jurisdiction.QLD),
            () => settings.Toolsets.ToString().ShouldBe("racing,sports"),
            () => settings.ApiTimeout.ShouldBe(TimeSpan.FromSeconds(12)),
            () => settings.Host.ShouldBe("::1"),
            () => settings.Port.ShouldBe(0),
            () => settings.AllowedHosts.ShouldBe(["tab.example.com", "*.example.org"]),
            () => settings.AllowedOrigins.ShouldBe(["https://app.example.com", "http://localhost:3000"]),
            () => settings.Sandbox.ShouldBeTrue(),
            () => settings.LogLevel.ShouldBe(LogLevel.Warning)
        );
    }

    [Fact]
    public void Writes_need_a_record() =>
        Should
            .Throw<SettingsException>(() => Read(("TAB_ENABLE_WRITES", "true")))
            .Faults.ShouldHaveSingleItem()
            .ShouldStartWith("TAB_AUDIT_FILE is missing");

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("${user_config.anything}")]
    public void A_variable_that_nobody_filled_in_is_one_that_is_not_set(string left)
    {
        Read([.. Setting.All.Select(setting => (setting.Name, left))])
            .ShouldBe(Read() with { AllowedHosts = [], AllowedOrigins = [] }, new SameSettings());
    }

    [Theory]
    [InlineData("${user_config.client_id")]
    [InlineData("user_config.client_id}")]
    [InlineData("${other}")]
    public void A_value_that_only_looks_left_open_is_a_value(string id) =>
        Read(("TAB_CLIENT_ID", id), ("TAB_CLIENT_SECRET", "hush-4711")).ClientId.ShouldBe(id);

    [Theory]
    [InlineData("TAB_BASE_URL", "ftp://api.beta.tab.com.au")]
    [InlineData("TAB_BASE_URL", "http://api.beta.tab.com.au")]
    [InlineData("TAB_BASE_URL", "http://localhost.example.com")]
    [InlineData("TAB_BASE_URL", "https://user:hunter2@api.beta.tab.com.au")]
    [InlineData("TAB_BASE_URL", "https://api.beta.tab.com.au/v1")]
    [InlineData("TAB_BASE_URL", "https://api.beta.tab.com.au?key=hunter2")]
    [InlineData("TAB_BASE_URL", "api.beta.tab.com.au")]
    [InlineData("DEFAULT_JURISDICTION", "WA")]
    [InlineData("DEFAULT_JURISDICTION", "1")]
    [InlineData("DEFAULT_JURISDICTION", "+1")]
    [InlineData("DEFAULT_JURISDICTION", "-0")]
    [InlineData("DEFAULT_JURISDICTION", "NSW,VIC")]
    [InlineData("DEFAULT_JURISDICTION", "New South Wales")]
    [InlineData("TAB_TOOLSETS", "hunter2")]
    [InlineData("TAB_TOOLSETS", "racing,hunter2")]
    [InlineData("TAB_TOOLSETS", ",")]
    [InlineData("API_TIMEOUT", "0")]
    [InlineData("API_TIMEOUT", "301")]
    [InlineData("API_TIMEOUT", "-5")]
    [InlineData("API_TIMEOUT", "1.5")]
    [InlineData("API_TIMEOUT", "thirty")]
    [InlineData("API_TIMEOUT", "99999999999")]
    [InlineData("TOKEN_REFRESH_BUFFER", "-1")]
    [InlineData("TOKEN_REFRESH_BUFFER", "86401")]
    [InlineData("TOKEN_REFRESH_BUFFER", "5m")]
    [InlineData("TAB_SINGLE_USER", "me")]
    [InlineData("TAB_ENABLE_WRITES", "yes")]
    [InlineData("TAB_MAX_STAKE", "0")]
    [InlineData("TAB_MAX_STAKE", "-5")]
    [InlineData("TAB_MAX_STAKE", "$5")]
    [InlineData("TAB_MAX_STAKE", "1e3")]
    [InlineData("TAB_MAX_STAKE", "1,000")]
    [InlineData("TAB_MAX_STAKE", "1000000.01")]
    [InlineData("TAB_AUDIT_FILE", "hunter2.jsonl")]
    [InlineData("TAB_AUDIT_FILE", "/var/lib/hunter2/")]
    [InlineData("HOST", "tab.example.com")]
    [InlineData("HOST", "*")]
    [InlineData("HOST", "8081")]
    [InlineData("PORT", "65536")]
    [InlineData("PORT", "-1")]
    [InlineData("PORT", "http")]
    [InlineData("TAB_ALLOWED_HOSTS", "hunter2/b")]
    [InlineData("TAB_ALLOWED_HOSTS", "http://hunter2:y")]
    [InlineData("TAB_ALLOWED_HOSTS", "example.com, a/b, c/d")]
    [InlineData("TAB_ALLOWED_ORIGINS", "javascript:/")]
    [InlineData("TAB_ALLOWED_ORIGINS", "https://hunter2@app.example.com")]
    [InlineData("TAB_ALLOWED_ORIGINS", "https://app.example.com/path")]
    [InlineData("TAB_ALLOWED_ORIGINS", "https://a.example.com/x, https://b.example.com/y")]
    [InlineData("TAB_SANDBOX", "yes")]
    [InlineData("TAB_SANDBOX", "1")]
    [InlineData("LOG_LEVEL", "Loud")]
    [InlineData("LOG_LEVEL", "2")]
    [InlineData("LOG_LEVEL", "Debug,Information")]
    public void A_fault_names_its_variable_and_the_rule_once_and_never_the_value(string name, string value)
    {
        var fault = FaultsOf((name, value)).ShouldHaveSingleItem();

        fault.ShouldStartWith($"{name} must ");
        fault.ShouldEndWith(".");
        fault.ShouldNotContain("hunter2");
        fault.ShouldNotContain($" {value} ");
    }

    [Theory]
    [InlineData("TAB_CLIENT_ID", "TAB_CLIENT_SECRET")]
    [InlineData("TAB_CLIENT_SECRET", "TAB_CLIENT_ID")]
    [InlineData("TAB_USERNAME", "TAB_PASSWORD")]
    [InlineData("TAB_PASSWORD", "TAB_USERNAME")]
    public void Half_a_credential_names_the_half_that_is_missing(string given, string missing)
    {
        FaultsOf((given, "hunter2"))
            .ShouldHaveSingleItem()
            .ShouldBe($"{missing} is missing: set both halves, or neither.");
    }

    [Fact]
    public void An_account_without_a_client_names_what_it_needs()
    {
        FaultsOf(("TAB_USERNAME", "hunter2"), ("TAB_PASSWORD", "hunter2"))
            .ShouldHaveSingleItem()
            .ShouldBe(
                "TAB_USERNAME needs TAB_CLIENT_ID and TAB_CLIENT_SECRET as well: an account logs in through a client."
            );
        FaultsOf(("TAB_USERNAME", "hunter2"), ("TAB_PASSWORD", "hunter2"), ("TAB_CLIENT_ID", "hunter2"))
            .ShouldHaveSingleItem()
            .ShouldStartWith("TAB_CLIENT_SECRET is missing");
    }

    [Fact]
    public void Every_fault_is_named_at_once_and_no_value_is_repeated()
    {
        var wrong = Setting.All.Except([Setting.ClientId, Setting.Password]).ToList();

        var faults = FaultsOf([.. wrong.Select(setting => (setting.Name, "hunter2 canary"))]);

        faults
            .Select(fault => fault.Split(' ')[0])
            .ShouldBe(wrong.Select(setting => MissingHalf(setting) ?? setting.Name), ignoreOrder: true);
        faults.ShouldAllBe(fault => !fault.Contains("canary"));
    }

    [Theory]
    [InlineData("https://api.beta.tab.com.au/")]
    [InlineData("https://127.0.0.1:8443")]
    [InlineData("http://localhost:9000")]
    [InlineData("http://[::1]:9000")]
    public void Plain_http_is_for_loopback(string url)
    {
        Read(("TAB_BASE_URL", url)).BaseUrl.ShouldBe(new Uri(url));
    }

    [Theory]
    [InlineData("0.0.0.0")]
    [InlineData("localhost")]
    [InlineData("[::]")]
    public void Listens_on_an_address_or_on_localhost(string host)
    {
        Read(("HOST", host)).Host.ShouldBe(host);
    }

    [Theory]
    [InlineData("*")]
    [InlineData("app.example.com")]
    [InlineData("*.example.com")]
    [InlineData("[::1]:8081")]
    [InlineData("https://app.example.com")]
    [InlineData("https://*.example.com:8443")]
    public void Allow_lists_take_every_form_of_a_host_pattern(string entry)
    {
        var settings = Read(("TAB_ALLOWED_HOSTS", entry), ("TAB_ALLOWED_ORIGINS", $"{entry}, localhost"));

        settings.AllowedHosts.ShouldBe([entry]);
        settings.AllowedOrigins.ShouldBe([entry, "localhost"]);
    }

    [Fact]
    public void Variables_of_others_are_passed_over()
    {
        Should.NotThrow(() => Read(("PATH", "/usr/bin"), ("TAB_SOMETHING_ELSE", "hunter2")));
    }

    private static string? MissingHalf(Setting given) =>
        given == Setting.ClientSecret ? "TAB_CLIENT_ID"
        : given == Setting.Username ? "TAB_PASSWORD"
        : null;

    private static Settings Read(params (string Name, string Value)[] environment) =>
        SettingsReader.Read(environment.ToDictionary(entry => entry.Name, entry => entry.Value));

    private static IReadOnlyList<string> FaultsOf(params (string Name, string Value)[] environment) =>
        Should.Throw<SettingsException>(() => Read(environment)).Faults;

    // A record compares its lists by reference.
    private sealed class SameSettings : IEqualityComparer<Settings>
    {
        public bool Equals(Settings? x, Settings? y) => Flat(x) == Flat(y);

        public int GetHashCode(Settings obj) => obj.Port;

        private static string Flat(Settings? settings) =>
            $"{settings}{string.Join(',', settings?.AllowedHosts ?? [])}{string.Join(',', settings?.AllowedOrigins ?? [])}";
    }
}
