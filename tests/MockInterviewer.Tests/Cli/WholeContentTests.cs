using MockInterviewer.Cli.Rubrics;
using MockInterviewer.Core.Content;
using MockInterviewer.Core.Rubrics;
using MockInterviewer.Tests.Interviews;
using Xunit;

namespace MockInterviewer.Tests.Cli;

public sealed class WholeContentTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public WholeContentTests() => SmallWorld.WriteTo(_folder);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void WhatWasReadIsCounted() => Assert.Equal("1 rubrics, 4 questions, 1 personas, 1 technologies and 3 prompts", Read().ToString());

    [Fact]
    public void ASignalThatTheInterviewerNeedsMayNotBeMissing()
    {
        var signals = File.ReadAllText(_folder.File("rubrics/signals.yaml"));
        _folder.Write("rubrics/signals.yaml", signals.Replace("id: dont_know", "id: not_known", StringComparison.Ordinal));
        Assert.Contains("the signal 'dont_know' is missing", Assert.Single(Assert.Throws<InvalidContentException>(Read).Faults).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("prompts/personas/plain.yaml")]
    [InlineData("rubrics/questions/acme.yaml")]
    [InlineData("rubrics/technologies.yaml")]
    [InlineData("prompts/probe.yaml")]
    public void AFileThatIsMissingIsNamed(string file)
    {
        File.Delete(_folder.File(file));
        Assert.Contains($"{file}: the file is missing", Assert.Throws<InvalidContentException>(Read).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void APromptIsReadAsStrictlyAsTheRest()
    {
        _folder.Write("prompts/opening.yaml", File.ReadAllText(_folder.File("prompts/opening.yaml")).Replace("{{name}}", "{{{name}}}", StringComparison.Ordinal));
        var fault = Assert.Single(Assert.Throws<InvalidContentException>(Read).Faults);
        Assert.Equal(("prompts/opening.yaml", "template"), (fault.File, fault.Field));
    }

    [Fact]
    public void ACompanyThatStandsTwiceIsAFaultAndNoMore()
    {
        _folder.Write("rubrics/companies.yaml", File.ReadAllText(_folder.File("rubrics/companies.yaml")).Replace("companies:\n",
            "companies:\n  - {id: acme, name: A, persona: plain, decisions: {1: a, 2: b, 3: c, 4: d}}\n", StringComparison.Ordinal));
        Assert.Contains("'acme' stands twice", Assert.Single(Assert.Throws<InvalidContentException>(Read).Faults).Message, StringComparison.Ordinal);
    }

    private ContentInventory Read()
    {
        var content = new ContentFolder(_folder.Path);
        return new WholeContent(content, new RubricLibrary(content)).Read();
    }
}
