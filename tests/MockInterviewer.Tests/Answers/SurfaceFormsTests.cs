using MockInterviewer.Core.Answers;
using Xunit;

namespace MockInterviewer.Tests.Answers;

public class SurfaceFormsTests
{
    [Theory]
    [InlineData("rolled back", "We rolled back at noon", true)]
    [InlineData("rolled back", "We rolled it back at noon", false)]
    [InlineData("rolled .. back", "We rolled it all back at noon", true)]
    [InlineData("rolled .. back", "We rolled a b c d back", false)]
    [InlineData("canar*", "Canaries sing", true)]
    [InlineData("canar*", "a canal", false)]
    [InlineData("feature flag*", "behind feature-flags", true)]
    [InlineData("roll-back", "a roll back", true)]
    [InlineData("don't", "I don\u2019t", true)]
    [InlineData("99.97", "at 99.97%", true)]
    [InlineData("%", "12 %", true)]
    public void AFormIsFoundWhereItsWordsStand(string form, string text, bool found) =>
        Assert.Equal(found, new SurfaceForms([form]).AnyIn(text));

    [Fact]
    public void AFormThatBeginsAnotherIsFoundToo()
    {
        var owners = new List<int>();
        var forms = new SurfaceForms([]);
        forms.Add("root cause", 1);
        forms.Add("root cause analysis", 2);
        forms.Find(Tokenizer.Cut("a root cause analysis", 0, 21).ToArray(), (owner, _, _) => owners.Add(owner));
        Assert.Equal([1, 2], owners);
    }
}
