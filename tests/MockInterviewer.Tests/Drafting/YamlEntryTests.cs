using MockInterviewer.Core.Drafting;
using Xunit;

namespace MockInterviewer.Tests.Drafting;

public class YamlEntryTests
{
    [Fact]
    public void WhatStandsFurtherLeftThanItsEntryIsMovedWhole()
    {
        var entry = Assert.Single(YamlEntry.In("""
            questions:
                - id: a
                  text: asked first
            # a remark at the left edge
               # and one in between
                  probes: |
                    # no remark

                    but words
            """));
        Assert.Equal(
            ["  - id: a", "    text: asked first", "  # a remark at the left edge", "  # and one in between", "    probes: |", "      # no remark", "", "      but words"], entry.At(2));
    }

    [Fact]
    public void ARemarkAtTheLeftEdgeThatSaysSomethingElseIsAChange() => Assert.False(Remarked("# why").SaysTheSame(Remarked("#!why")));

    private static YamlEntry Remarked(string remark) => YamlEntry.In($"questions:\n  - id: a\n{remark}\n    text: x\n")[0];
}
