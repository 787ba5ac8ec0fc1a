using System.Globalization;
using System.Text.RegularExpressions;
using MockInterviewer.Core.Reports;
using Xunit;

namespace MockInterviewer.Tests.Reports;

/// <summary>Text in reports can be read by weak eyes: WCAG 2 asks for a contrast of 4.5.</summary>
public partial class ContrastTests
{
    private const double Least = 4.5;

    private static readonly (string Text, string Ground)[] Pairs =
    [
        .. from text in (string[])["ink", "soft", "accent", "flag", "l2", "l3"] from ground in (string[])["paper", "card"] select (text, ground),
        .. from level in (string[])["l1", "l2", "l3", "l4", "none"] select ("on-level", level),
        .. from mark in (string[])["up", "up-much", "down", "down-much", "proof"] select ("on-mark", mark),
    ];

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void TextStandsOutInLightAndDark(int theme)
    {
        var css = HtmlReport.Render(SampleInterview.Report);
        var colours = Colour().Matches(Root().Matches(css)[theme].Value).ToDictionary(m => m.Groups[1].Value, m => Luminance(m.Groups[2].Value));
        Assert.All(Pairs, pair => Assert.True(Contrast(colours[pair.Text], colours[pair.Ground]) >= Least, $"{pair}"));
    }

    private static double Contrast(double one, double other) => (Math.Max(one, other) + 0.05) / (Math.Min(one, other) + 0.05);

    private static double Luminance(string hex)
    {
        var parts = Enumerable.Range(0, 3).Select(i => int.Parse(hex.AsSpan(i * 2, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0)
            .Select(c => c <= 0.04045 ? c / 12.92 : Math.Pow((c + 0.055) / 1.055, 2.4)).ToArray();
        return (0.2126 * parts[0]) + (0.7152 * parts[1]) + (0.0722 * parts[2]);
    }

    [GeneratedRegex(@":root \{[^}]*\}")]
    private static partial Regex Root();

    [GeneratedRegex(@"--([a-z0-9-]+): #([0-9a-f]{6});")]
    private static partial Regex Colour();
}
