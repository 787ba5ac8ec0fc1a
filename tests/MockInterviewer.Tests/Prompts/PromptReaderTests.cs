using MockInterviewer.Core.Content;
using MockInterviewer.Core.Prompts;
using Xunit;

namespace MockInterviewer.Tests.Prompts;

public class PromptReaderTests
{
    [Fact]
    public void ASoundFileHasNoFaults() => Assert.Empty(PromptFile.FaultsOf(PromptFile.Plain));

    [Theory]
    [InlineData("name: small", "name: large", "name", "must be 'small', as the file is named")]
    [InlineData("name: small", "names: small", "name", "is missing; add it")]
    [InlineData("name: small", "name: small\nmodel: gpt", "model", "is not a known key")]
    [InlineData("template_format: handlebars", "template_format: jinja2", "template_format", "must be 'handlebars'")]
    [InlineData("description: For tests.\n", "", "description", "is missing; add it")]
    [InlineData("role=\"system\"", "role=\"tool\"", "template", "'tool' is not a message's role; use system, user or assistant")]
    [InlineData("role=\"system\"", "name=\"system\"", "template", "only <message role=")]
    [InlineData("Be brief.", "Be <b>brief</b>.", "template", "only <message role=")]
    [InlineData("Be brief.", "Less < more.", "template", "is not made of message blocks (line 2 of the template)")]
    [InlineData("Be brief.", "Be <![CDATA[brief]]>.", "template", "only <message role=")]
    [InlineData("<message role=\"system\">", "Be plain.\n  <message role=\"system\">", "template", "only <message role=")]
    [InlineData("</message>\n  <message role=\"user\">", "", "template", "is not used in the template", "input_variables", "{{text}}", "")]
    [InlineData("{{text}}", "{{{text}}}", "template", "{{{x}}} and {{&x}} leave a value as it is")]
    [InlineData("{{text}}", "{{& text}}", "template", "{{{x}}} and {{&x}} leave a value as it is")]
    [InlineData("{{text}}", "{{~&text}}", "template", "{{{x}}} and {{&x}} leave a value as it is")]
    [InlineData("{{text}}", "{{text}} {{tone}}", "template", "'tone' is not among input_variables")]
    [InlineData("{{text}}", "{{text}} {{> other}}", "template", "{{> other}} is not known here")]
    [InlineData("{{text}}", "{{#each text}}{{text}}{{/each}}", "template", "{{#each text}} is not known here")]
    [InlineData("{{text}}", "{{text.length}} {{text}}", "template", "{{text.length}} is not known here")]
    [InlineData("{{text}}", "{{raw text}} {{text}}", "template", "{{raw text}} is not known here")]
    [InlineData("{{text}}", "{{#if text}}{{text}}", "template", "{{#if ...}} is never closed")]
    [InlineData("{{text}}", "{{#if text}}{{text}}{{/unless}}", "template", "{{/unless}} closes nothing that is open")]
    [InlineData("{{text}}", "{{#if text}}</message><message role=\"user\">{{/if}}", null, null)]
    [InlineData("{{text}}", "nothing", "input_variables", "'text' is not used in the template")]
    [InlineData("is_required: true", "is_required: often", "is_required", "must be true or false")]
    [InlineData("is_required: true", "is_required: true, default: x", "default", "is required, so it is never used")]
    [InlineData("is_required: true", "required: true", "required", "is not a known key")]
    [InlineData("temperature: 0.5", "temperature: warm", "temperature", "must be a number")]
    [InlineData("temperature: 0.5", "temperature: 3", "temperature", "must be from 0 to 2")]
    [InlineData("max_tokens: 50", "max_tokens: 0", "max_tokens", "must be a whole number from 1 to 100000")]
    [InlineData("max_tokens: 50", "max_token: 50", "max_token", "is not a known key")]
    [InlineData("default:", "gpt-4o:", "default", "is missing; add it")]
    public void AFaultIsNamedWithItsFieldAndCure(string line, string spoilt, string? field, string? says, string? alsoField = null, string? alsoLine = null, string? alsoSpoilt = null)
    {
        Assert.Contains(line, PromptFile.Plain, StringComparison.Ordinal);
        var yaml = PromptFile.Plain.Replace(line, spoilt, StringComparison.Ordinal);
        if (alsoLine is not null)
        {
            yaml = yaml.Replace(alsoLine, alsoSpoilt, StringComparison.Ordinal);
        }
        var faults = PromptFile.FaultsOf(yaml);
        if (field is null)
        {
            Assert.Empty(faults);
            return;
        }
        var fault = Assert.Single(faults, f => f.Field == (alsoField ?? field) && f.Message.Contains(says!, StringComparison.Ordinal));
        Assert.Equal("prompts/small.yaml", fault.File);
        Assert.InRange(fault.Line, 1, 20);
    }

    [Fact]
    public void EveryFaultIsNamedAtOnce()
    {
        var faults = PromptFile.FaultsOf(PromptFile.Plain
            .Replace("name: small", "name: large", StringComparison.Ordinal)
            .Replace("role=\"system\"", "role=\"tool\"", StringComparison.Ordinal)
            .Replace("{{text}}", "{{{text}}} {{tone}}", StringComparison.Ordinal)
            .Replace("seed: 7", "seeds: 7", StringComparison.Ordinal));
        Assert.Equal(["name", "seeds", "template", "template", "template"], faults.Select(f => f.Field));
    }

    [Fact]
    public void AFileThatIsMissingIsNamed()
    {
        using var folder = new TemporaryFolder();
        var library = new PromptLibrary(new ContentFolder(folder.Path));
        var fault = Assert.Single(Assert.Throws<InvalidContentException>(() => library.Load("opening")).Faults);
        Assert.Equal("prompts/opening.yaml", fault.File);
    }

    [Fact]
    public void SettingsBecomeOptionsOfTheCall()
    {
        var options = PromptFile.Load(PromptFile.Plain).Settings.ToOptions();
        Assert.Equal((0.5f, 0.9f, 50, 7L), (options.Temperature, options.TopP, options.MaxOutputTokens, options.Seed));
        Assert.Null(options.ModelId);
    }

    [Fact]
    public void TheHashIsOfTheWholeFileWhateverItsLineEnds()
    {
        var hash = PromptFile.Load(PromptFile.Plain).Hash;
        Assert.Equal(hash, PromptFile.Load(PromptFile.Plain.ReplaceLineEndings("\r\n")).Hash);
        Assert.NotEqual(hash, PromptFile.Load(PromptFile.Plain.Replace("0.5", "0.6", StringComparison.Ordinal)).Hash);
    }
}
