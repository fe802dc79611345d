using Aircop.ClientWeb.Boards;
using Aircop.ClientWeb.Intake;
using Aircop.Silo;
using Microsoft.Extensions.Configuration;

namespace Aircop.ClientWeb.Tests;

/// <summary>A wrong setting ends the start with its name and what to do.</summary>
public sealed class SettingsTests
{
    [Fact]
    public void The_defaults_are_good()
    {
        Assert.Empty(SiloOptionsValidator.Faults(Read()));
        Assert.True(new IntakeOptionsValidator().Validate(null, new IntakeOptions()).Succeeded);
        Assert.True(new BoardOptionsValidator().Validate(null, new BoardOptions()).Succeeded);
    }

    [Theory]
    [InlineData("Storage:Kind", "oracle")]
    [InlineData("Storage:Directory", " ")]
    [InlineData("Storage:Kind", "postgres")]
    [InlineData("Cluster:SiloPort", "70000")]
    [InlineData("Cluster:ClusterId", "")]
    [InlineData("Network:IdentityKey", "c2hvcnQ=")]
    public void A_wrong_setting_of_the_host_is_named(string setting, string value)
    {
        var fault = Assert.Throws<SetupException>(() => Read((setting, value)));
        Assert.Contains(setting.Split(':')[1], fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_web_host_apart_from_its_silos_needs_no_ports_and_no_secret()
    {
        var options = Read(("Storage:Kind", "postgres"), ("Storage:Connection", "Host=127.0.0.1"), ("Cluster:ClientOnly", "true"));

        Assert.True(options.Cluster.ClientOnly);
    }

    [Fact]
    public void A_wrong_limit_of_the_intake_is_named()
    {
        Check("MaxBodyBytes", new IntakeOptions { MaxBodyBytes = 0 });
        Check("MaxPostsUnderWay", new IntakeOptions { MaxPostsUnderWay = 0 });
        Check("MaxBytesUnderWay", new IntakeOptions { MaxBytesUnderWay = 1 });
        Check("RetryAfterSeconds", new IntakeOptions { RetryAfterSeconds = 0 });

        static void Check(string name, IntakeOptions options) =>
            Assert.Contains(name, new IntakeOptionsValidator().Validate(null, options).FailureMessage, StringComparison.Ordinal);
    }

    [Fact]
    public void A_wrong_setting_of_the_boards_is_named()
    {
        Check("FigureSpacingMs", new BoardOptions { FigureSpacingMs = 1 });
        Check("AlertSpacingMs", new BoardOptions { AlertSpacingMs = 0 });
        Check("TicksKept", new BoardOptions { TicksKept = 1 });
        Check("MaxLagSeconds", new BoardOptions { MaxLagSeconds = 1 });
        Check("ClockSeconds", new BoardOptions { ClockSeconds = 0 });

        static void Check(string name, BoardOptions options) =>
            Assert.Contains(name, new BoardOptionsValidator().Validate(null, options).FailureMessage, StringComparison.Ordinal);
    }

    [Fact]
    public void Short_words_of_the_command_line_become_settings() =>
        Assert.Equal(
            ["--Demo:Enabled=true", "--Storage:Directory=/tmp/x", "--urls=http://127.0.0.1:1", "--Boards:TicksKept=64"],
            HostCommandLine.Read(["--demo", "--data", "/tmp/x", "--urls", "http://127.0.0.1:1", "--Boards:TicksKept=64"]));

    [Theory]
    [InlineData("demo")]
    [InlineData("--data")]
    public void A_word_that_is_not_understood_is_refused(string word) => Assert.Throws<SetupException>(() => HostCommandLine.Read([word]));

    [Fact]
    public void The_networks_secret_is_made_once_and_kept_for_its_owner_alone()
    {
        var folder = Directory.CreateTempSubdirectory("aircop-key-");
        try
        {
            var first = IdentityKeyFile.Take("", folder.FullName);
            Assert.Equal(IdentityKeyFile.KeyBytes, first.Length);
            Assert.Equal(first, IdentityKeyFile.Take("", folder.FullName));
            var file = Path.Combine(folder.FullName, "network.key");
            if (!OperatingSystem.IsWindows()) Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
            File.WriteAllText(file, "spoilt");
            Assert.Throws<SetupException>(() => IdentityKeyFile.Take("", folder.FullName));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static SiloOptions Read(params (string Name, string Value)[] settings) =>
        SiloOptions.Read(new ConfigurationBuilder()
            .AddInMemoryCollection(settings.Select(s => KeyValuePair.Create<string, string?>(s.Name, s.Value))).Build());
}
