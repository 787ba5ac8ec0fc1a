using MockInterviewer.Cli.Rubrics;
using MockInterviewer.Core.Content;
using MockInterviewer.Core.Drafting;
using MockInterviewer.Core.Rubrics;
using Xunit;

namespace MockInterviewer.Tests.Drafting;

public class DraftWordsTests
{
    /// <summary>Otherwise it would show only when somebody drafts from a document that speaks of it.</summary>
    [Theory]
    [InlineData("signals: [decision],", "signals: [decisions],", "there is no signal 'decisions'")]
    [InlineData("flag: coordinator,", "flag: coordinators,", "there is no common red flag 'coordinators'")]
    [InlineData("always: [injection,", "always: [injections,", "there is no common red flag 'injections'")]
    [InlineData("plan: [figure, cause, own_action]", "plan: [figures, cause, own_action]", "there is no signal 'figures'")]
    [InlineData("persona: google", "persona: googel", "there is no persona 'googel'")]
    public void ANameOfWhatDoesNotExistIsAFault(string name, string misspelt, string says)
    {
        using var content = new DraftedContent();
        var file = Path.Combine(content.Path, DraftWords.File);
        var text = File.ReadAllText(file);
        Assert.Contains(name, text, StringComparison.Ordinal);
        File.WriteAllText(file, text.Replace(name, misspelt, StringComparison.Ordinal));
        var e = Assert.Throws<InvalidContentException>(() => new WholeContent(content.Content, new RubricLibrary(content.Content)).Read());
        Assert.Contains(says, e.Message, StringComparison.Ordinal);
    }
}
