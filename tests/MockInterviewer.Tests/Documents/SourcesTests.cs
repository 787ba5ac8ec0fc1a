using System.Security.Cryptography;
using MockInterviewer.Core.Content;
using MockInterviewer.Core.Documents;
using Xunit;

namespace MockInterviewer.Tests.Documents;

public class SourcesTests
{
    private static readonly string TableFile = Path.Combine(Places.Repository, "docs", "sources.md");

    private static readonly IReadOnlyList<ContentEntry> Content = ContentIndex.Read(Places.Repository);

    private static readonly IReadOnlyList<SourcesRow> Rows = SourcesTable.Read(TableFile);

    public static TheoryData<string> DocumentIds => ["tpm-46-questions", "tpm-loop-guide-2026", "spotify-tpm-interview"];

    [Fact]
    public void TheListedDocumentsAreTheThree() =>
        Assert.Equal(DocumentIds.Select(row => row.Data).Order(StringComparer.Ordinal), ListedDocuments().Select(d => d.Id).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(DocumentIds))]
    public void ADocumentIsTheOneThatWasCited(string id)
    {
        var listed = ListedDocuments().Single(d => d.Id == id);
        Assert.Equal(listed.Lines, LinesOf(id).Length);
        Assert.Equal(listed.Sha256, Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(PathOf(id)))));
    }

    // 46 questions, 7 groups and the quick reference; the other two were counted by hand.
    [Theory]
    [InlineData("tpm-46-questions", 54)]
    [InlineData("tpm-loop-guide-2026", 45)]
    [InlineData("spotify-tpm-interview", 24)]
    public void HeadingsAreToldFromText(string id, int count) => Assert.Equal(count, HeadingsOf(id).Count);

    [Theory]
    [MemberData(nameof(DocumentIds))]
    public void EveryHeadingHasItsRowInOrder(string id) =>
        Assert.Equal(HeadingsOf(id).Select(h => h.Line), Rows.Where(r => r.Document == id).Select(r => r.Line));

    [Fact]
    public void ARowNamesWhatCarriesItsHeadingOrSaysWhyNothingDoes() => Assert.All(Rows, row =>
        Assert.True(row.Carriers.Length > 0 ^ row.CarriedBy.StartsWith("None: ", StringComparison.Ordinal), $"{row}: {row.CarriedBy}"));

    [Fact]
    public void EverythingThatARowNamesExists()
    {
        var known = Content.Select(e => e.Id).ToHashSet(StringComparer.Ordinal);
        AssertNone(Rows.SelectMany(row => row.Carriers
            .Where(c => !known.Contains(c) && !File.Exists(Path.Combine(Places.Repository, c))).Select(c => $"{row}: there is no {c}")));
    }

    [Theory]
    [MemberData(nameof(DocumentIds))]
    public void WhatARowNamesCitesThatPlace(string id)
    {
        var headings = HeadingsOf(id).ToDictionary(h => h.Line);
        var citing = Content.ToLookup(e => e.Id, e => e.Citations);
        AssertNone(from row in Rows
                   where row.Document == id && headings.ContainsKey(row.Line)
                   from carrier in row.Carriers
                   where citing.Contains(carrier) && !citing[carrier].Any(cited => cited.Any(c => IsUnder(headings[row.Line], id, c)))
                   select $"{row}: {carrier} cites nothing from there");
    }

    [Fact]
    public void EveryOneOfThe46HasAQuestionOfOurs()
    {
        const string id = "tpm-46-questions";
        var questions = Content.Where(e => e.Place.StartsWith("rubrics/questions/", StringComparison.Ordinal)).ToList();
        var asked = HeadingsOf(id).Where(h => h.Text.EndsWith('.') || h.Text.EndsWith('?')).ToList();
        Assert.Equal(46, asked.Count);
        AssertNone(asked.Where(h => !questions.Any(q => q.Citations.Any(c => IsUnder(h, id, c)))).Select(h => $"{id}, line {h.Line}: no question"));
    }

    [Fact]
    public void EveryEntryCitesAPlace() =>
        AssertNone(Content.Where(e => e.Citations.IsEmpty).Select(e => $"{e.Place}: {e.Id} cites nothing"));

    [Theory]
    [MemberData(nameof(DocumentIds))]
    public void CitedLinesExistAndSaySomething(string id)
    {
        var lines = LinesOf(id);
        AssertNone(from entry in Content
                   from c in entry.Citations
                   where c.Document == id
                   where c.FirstLine < 1 || c.LastLine < c.FirstLine || c.LastLine > lines.Length
                       || string.IsNullOrWhiteSpace(lines[c.FirstLine - 1]) || string.IsNullOrWhiteSpace(lines[c.LastLine - 1])
                   select $"{entry.Place}: {entry.Id} cites {c}, which is missing or blank");
    }

    [Fact]
    public void OnlyListedDocumentsAreCited() => Assert.Subset(
        ListedDocuments().Select(d => d.Id).ToHashSet(StringComparer.Ordinal),
        Content.SelectMany(e => e.Citations).Select(c => c.Document).ToHashSet(StringComparer.Ordinal));

    [Fact]
    public void NoSentenceOfADocumentStandsInAFileOfOurs()
    {
        var shared = new SharedWords(DocumentIds.SelectMany(row => LinesOf(row.Data)));
        AssertNone(OurTexts().SelectMany(file => shared.In(Path.Combine(Places.Repository, file), file)));
    }

    [Fact]
    public void ACopiedSentenceIsFoundWhateverItsCaseAndPunctuation()
    {
        using var folder = new TemporaryFolder();
        folder.Write("copied.yaml", "a: ok\nb: |\n  He says ONE two, three\n  four: five-six, seven!\n");
        folder.Write("copied.md", "one two three four five\n\nsix\n");
        var shared = new SharedWords(["Zero. One “two” three four five six seven. Eight."]);
        Assert.Equal(["copied.yaml:2: one two three four five six seven"], shared.In(folder.File("copied.yaml"), "copied.yaml"));
        Assert.Empty(shared.In(folder.File("copied.md"), "copied.md"));
    }

    // Assert.Empty would shorten what it found.
    private static void AssertNone(IEnumerable<string> faults)
    {
        var found = faults.ToList();
        Assert.True(found.Count == 0, string.Join('\n', found));
    }

    private static IEnumerable<string> OurTexts() =>
        new[] { "rubrics", "prompts", "docs", "gold", "samples" }.Select(f => Path.Combine(Places.Repository, f)).Where(Directory.Exists)
            .SelectMany(f => Directory.EnumerateFiles(f, "*", SearchOption.AllDirectories))
            .Concat(Directory.EnumerateFiles(Places.Repository, "*.md"))
            .Select(f => Path.GetRelativePath(Places.Repository, f).Replace('\\', '/')).Order(StringComparer.Ordinal);

    private static IReadOnlyCollection<SourceDocument> ListedDocuments()
    {
        var faults = new ContentFaults();
        var documents = SourceDocuments.Read(new ContentFolder(Places.Repository), faults);
        faults.ThrowIfAny();
        return documents.All;
    }

    private static IReadOnlyList<Heading> HeadingsOf(string id) => HeadingReader.Read(id, LinesOf(id));

    private static bool IsUnder(Heading heading, string document, Citation c) =>
        c.Document == document && c.FirstLine <= heading.LastLine && c.LastLine >= heading.Line;

    private static string[] LinesOf(string id)
    {
        Assert.SkipUnless(Directory.Exists(Places.Documents), $"the source documents are not part of the project; they belong in {Places.Documents}");
        return File.ReadAllLines(PathOf(id));
    }

    private static string PathOf(string id) => Path.Combine(Places.Documents, id + ".txt");
}
