using TabMcp.Api.Configuration;

namespace TabMcp.UnitTests.Api.Configuration;

public sealed class SettingTests
{
    [Fact]
    public void Every_name_is_one_of_its_own_in_capitals()
    {
        Setting.All.Select(setting => setting.Name).ShouldBeUnique();
        Setting.All.ShouldAllBe(setting =>
            setting.Name.All(letter => char.IsAsciiLetterUpper(letter) || letter == '_')
        );
    }

    [Fact]
    public void Every_setting_says_what_it_is_for()
    {
        Setting.All.ShouldAllBe(setting => setting.Meaning.Length >= 20);
    }

    [Fact]
    public void Every_setting_that_there_is_is_listed()
    {
        var declared = typeof(Setting)
            .GetProperties()
            .Where(property => property.PropertyType == typeof(Setting) && property.GetMethod!.IsStatic)
            .Select(property => property.GetValue(obj: null));

        Setting.All.ShouldBe(declared.Cast<Setting>(), ignoreOrder: true);
    }

    [Fact]
    public void Every_setting_has_its_value_and_every_value_its_setting()
    {
        var values = typeof(Settings).GetProperties().Select(property => property.Name);
        var settings = typeof(Setting)
            .GetProperties()
            .Where(property => property.PropertyType == typeof(Setting))
            .Select(property => property.Name);

        values.ShouldBe(settings, ignoreOrder: true);
    }

    [Fact]
    public void The_defaults_that_are_shown_are_the_defaults_that_hold()
    {
        // What is told in words depends on other settings.
        Setting[] inWords = [Setting.AllowedHosts, Setting.AllowedOrigins, Setting.UpstreamRps];
        var shown = Setting.All.Where(setting => setting.Default.Length > 0 && !inWords.Contains(setting));
        var written = SettingsReader.Read(shown.ToDictionary(setting => setting.Name, setting => setting.Default));
        var unset = SettingsReader.Read(new Dictionary<string, string>());

        (written with { AllowedHosts = unset.AllowedHosts, AllowedOrigins = unset.AllowedOrigins }).ShouldBe(unset);
    }
}
