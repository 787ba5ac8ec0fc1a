using MockInterviewer.Tests.Documents;
using Xunit;

namespace MockInterviewer.Tests.Cli;

/// <summary>A pdftotext that does not do as it should.</summary>
public sealed class PdfProgramTests : IDisposable
{
    private readonly TemporaryFolder _folder = new TemporaryFolder().WithContent();

    public void Dispose() => _folder.Dispose();

    /// <summary>More than a pipe holds: a program that nobody reads from waits for ever.</summary>
    [Fact]
    public async Task OutputThatIsBrokenIsReadToItsEndSoThatTheProgramEnds()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "the program is a shell script");
        _folder.Write("pdftotext", "#!/bin/sh\ncat > /dev/null\nprintf '<doc><page'\nhead -c 400000 /dev/zero\nexit 1\n");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(_folder.File("pdftotext"), UnixFileMode.UserRead | UnixFileMode.UserExecute);
        }
        File.WriteAllBytes(_folder.File("guide.pdf"), PdfFile.Of(["Names the risk."]));
        var run = await Executable.RunAsync(_folder.File("data"), "", [new("PATH", $"{_folder.Path}:{Environment.GetEnvironmentVariable("PATH")}")],
            "rubric", "draft", _folder.File("guide.pdf"), "--company", "acme", "--round", "x", "--content", _folder.Path);
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("is a damaged PDF file", Assert.Single(run.Error.Trim().Split('\n')), StringComparison.Ordinal);
    }
}
