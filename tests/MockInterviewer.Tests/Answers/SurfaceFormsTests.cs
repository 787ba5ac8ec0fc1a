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

    [Fact]
    public void AFormIsFoundAfterMoreDifferentWordsThanAreKept()
    {
        var forms = new SurfaceForms(["rolled back", "canar*"]);
        Assert.False(forms.AnyIn(string.Join(' ', Enumerable.Range(0, 5000).Select(i => $"w{i}"))));

        Assert.True(forms.AnyIn("we rolled back"));
        Assert.True(forms.AnyIn("canaries sing"));
        Assert.False(forms.AnyIn("we rolled on"));
    }

    [Fact]
    public void FormsMayShareWordsBeginningsAndGaps()
    {
        var forms = new SurfaceForms([]);
        string[] all = ["cut the cost", "cut the cost*", "cut .. cost", "cut* .. price", "cost"];
        for (var i = 0; i < all.Length; i++)
        {
            forms.Add(all[i], i);
        }
        var found = new List<(int Owner, int First, int Last)>();

        forms.Find(Tokenizer.Cut("cut the cost", 0, 12).ToArray(), (owner, first, last) => found.Add((owner, first, last)));

        Assert.Equal([(0, 0, 2), (1, 0, 2), (2, 0, 2), (4, 2, 2)], found.Order());
    }
}
