using MockInterviewer.Core.Documents;
using MockInterviewer.Integrations.Documents;
using Xunit;

namespace MockInterviewer.Tests.Documents;

/// <summary>A PDF file says only where words stand; tables are told from that, and what is none stays text.</summary>
public sealed class PdfTableTests : IDisposable
{
    private const int Line = 13;
    private const int Row = 22;

    private readonly TemporaryFolder _folder = new();

    public PdfTableTests() => DocumentFileTests.SkipWithoutPdftotext();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task CellsOfSeveralLinesArePutTogether()
    {
        var document = await ReadAsync([
            (50, 0, "Engineering ladder"), (50, Row, "This ladder is read from left to right, and nobody has all of it."),
            .. At(3 * Row, "Area", "Junior", "Senior"), .. At(4 * Row, "Technical", "Follows a", "Finds the cause of"), .. At((4 * Row) + Line, "depth", "design", "outages"),
            .. At((5 * Row) + Line, "Delivery", "Delivers tasks", "Cuts scope in time"),
            (50, 7 * Row, "What else counts"), (50, 8 * Row, "An answer that shows two of these areas well is better than one that names all.")]);
        Assert.Equal(
            [(PassageKind.TableHeader, "Area | Junior | Senior"), (PassageKind.TableRow, "Technical depth | Follows a design | Finds the cause of outages"), (PassageKind.TableRow, "Delivery | Delivers tasks | Cuts scope in time")],
            document.Passages.Where(p => p.Cells.Length > 0).Select(p => (p.Kind, p.Text)));
        Assert.Equal([PassageKind.Heading, PassageKind.Paragraph, PassageKind.TableHeader], document.Passages.Take(3).Select(p => p.Kind));
        Assert.Equal("What else counts", document.Passages[^2].Text);
    }

    [Fact]
    public async Task RowsThatStandAsCloseAsLinesAreToldByTheirNames()
    {
        var document = await ReadAsync(At(0, "Area", "Junior", "Senior"), At(Line, "Technical", "Follows a", "Finds the cause of"), At(2 * Line, "depth", "design", "outages"),
            At(3 * Line, "Delivery", "Delivers", "Cuts scope"), At(4 * Line, "", "given tasks", "in time"));
        Assert.Equal(["Area | Junior | Senior", "Technical depth | Follows a design | Finds the cause of outages", "Delivery | Delivers given tasks | Cuts scope in time"], document.Passages.Select(p => p.Text));
    }

    [Fact]
    public async Task ATableGoesOnOverThePageWithoutANewHeaderAndARowThatWasCutIsWhole()
    {
        var document = await ReadPagesAsync(
            [.. At(0, "Area", "Junior", "Senior"), .. At(Row, "Depth", "Follows a design", "Finds the"), .. At(2 * Row, "Delivery", "Delivers tasks", "Cuts scope")],
            [.. At(0, "", "", "in time"), .. At(Row, "Conduct", "Asks for help", "Settles conflict")]);
        Assert.Equal([(PassageKind.TableHeader, 1), (PassageKind.TableRow, 1), (PassageKind.TableRow, 1), (PassageKind.TableRow, 2)], document.Passages.Select(p => (p.Kind, p.Page!.Value)));
        Assert.Equal(["Delivery | Delivers tasks | Cuts scope in time", "Conduct | Asks for help | Settles conflict"], document.Passages.Skip(2).Select(p => p.Text));
    }

    [Fact]
    public async Task AHeaderThatIsRepeatedOnEachPageIsReadOnce()
    {
        var document = await ReadPagesAsync(
            [.. At(0, "Area", "Junior", "Senior"), .. At(Row, "Depth", "Follows a design", "Finds the cause")],
            [.. At(Row, "Area", "Junior", "Senior"), .. At(2 * Row, "", "and asks", "of outages"), .. At(3 * Row, "Delivery", "Delivers tasks", "Cuts scope")],
            [.. At(0, "Area", "Junior", "Senior"), .. At(Row, "Conduct", "Asks for help", "Settles conflict")]);
        Assert.Equal(
            [(PassageKind.TableHeader, "Area | Junior | Senior"), (PassageKind.TableRow, "Depth | Follows a design and asks | Finds the cause of outages"),
             (PassageKind.TableRow, "Delivery | Delivers tasks | Cuts scope"), (PassageKind.TableRow, "Conduct | Asks for help | Settles conflict")],
            document.Passages.Select(p => (p.Kind, p.Text)));
        Assert.Equal([1, 1, 2, 3], document.Passages.Select(p => p.Page!.Value));
    }

    [Fact]
    public async Task ATableThatGoesOnOverSeveralPagesIsOne()
    {
        var document = await ReadPagesAsync(
            [.. At(0, "Area", "Junior", "Senior"), .. At(Row, "Depth", "Follows a design", "Finds the cause")],
            [.. At(0, "Delivery", "Delivers tasks", "Cuts scope"), .. At(Row, "Writing", "Reports status", "Explains")],
            [.. At(0, "", "", "risks plainly"), .. At(Row, "Conduct", "Asks for help", "Settles conflict")]);
        Assert.Equal(PassageKind.TableHeader, Assert.Single(document.Passages, p => p.Kind != PassageKind.TableRow).Kind);
        Assert.Equal(["Writing | Reports status | Explains risks plainly", "Conduct | Asks for help | Settles conflict"], document.Passages.Skip(3).Select(p => p.Text));
    }

    [Fact]
    public async Task WhatStandsAtTheHeadAndTheFootOfEachPagePartsNoTable()
    {
        (int, int, string)[] Page(int number, params (int, int, string)[] table) => [(50, 0, "Acme, how we interview"), .. table, (50, 700, $"Confidential, page {number} of 3")];
        var document = await ReadPagesAsync(
            Page(1, [.. At(2 * Row, "Area", "Junior", "Senior"), .. At(3 * Row, "Depth", "Follows a design", "Finds the cause")]),
            Page(2, [.. At(2 * Row, "Delivery", "Delivers tasks", "Cuts scope"), .. At(3 * Row, "Writing", "Reports status", "Explains")]),
            Page(3, [.. At(2 * Row, "Conduct", "Asks for help", "Settles conflict"), .. At(3 * Row, "Credit", "Shares it", "Gives it away")]));
        Assert.Equal(
            ["Acme, how we interview", "Area | Junior | Senior", "Depth | Follows a design | Finds the cause", "Delivery | Delivers tasks | Cuts scope", "Writing | Reports status | Explains",
             "Conduct | Asks for help | Settles conflict", "Credit | Shares it | Gives it away"],
            document.Passages.Select(p => p.Text));
    }

    [Fact]
    public async Task LinesThatOnlyLookLikeOneAnotherAreKept()
    {
        var document = await ReadPagesAsync([(50, 0, "Names risk 3"), (50, 300, "and says what it costs."), (50, 700, "Names 20 risks in 4 weeks.")],
            [(50, 0, "Names risk 7"), (50, 300, "and says who pays for it."), (50, 700, "Names 40 risks in 5 weeks.")]);
        Assert.Equal(6, document.Lines.Count(l => l.Length > 0));
    }

    [Fact]
    public async Task AnotherTableOnTheNextPageHasAHeaderOfItsOwnAndGoesOnTooOverAPage()
    {
        (int, int, string)[] Other(int down, params string[] cells) => [.. cells.Select((cell, i) => (50 + (170 * i), down, cell)).Where(c => c.cell.Length > 0)];
        var document = await ReadPagesAsync(
            [.. At(0, "Area", "Junior", "Senior"), .. At(Row, "Depth", "Follows a design", "Finds the cause")],
            [.. Other(0, "Round", "Score", "Meaning"), .. Other(Row, "Screen", "1", "Says nothing")],
            [.. Other(0, "", "", "to the point"), .. Other(Row, "Onsite", "2", "Says it")]);
        Assert.Equal(
            [(PassageKind.TableHeader, "Area | Junior | Senior"), (PassageKind.TableRow, "Depth | Follows a design | Finds the cause"),
             (PassageKind.TableHeader, "Round | Score | Meaning"), (PassageKind.TableRow, "Screen | 1 | Says nothing to the point"), (PassageKind.TableRow, "Onsite | 2 | Says it")],
            document.Passages.Select(p => (p.Kind, p.Text)));
    }

    [Fact]
    public async Task ADashByItselfStaysApartAndAWordThatWasPartedIsPutTogether()
    {
        var document = await ReadAsync(At(0, "Area", "Junior", "Senior"), At(Row, "Risk - known", "Short- and", "Plans a well-"), At(Row + Line, "", "long-term", "known rollout"),
            At((2 * Row) + Line, "Cost", "-", "Says -"), At((2 * Row) + (2 * Line), "", "names it", "and why"));
        Assert.Equal(["Area | Junior | Senior", "Risk - known | Short- and long-term | Plans a well-known rollout", "Cost | - names it | Says - and why"], document.Passages.Select(p => p.Text));
    }

    [Fact]
    public async Task TextInTwoColumnsIsReadColumnByColumnAndIsNoTable()
    {
        var left = Enumerable.Range(0, 8).Select(n => (50, Line * n, $"A strong answer {n} says what was decided"));
        var right = Enumerable.Range(0, 8).Select(n => (320, Line * n, $"and it gives figure {n} that was counted"));
        var document = await ReadAsync([.. left, .. right]);
        Assert.DoesNotContain(document.Passages, p => p.Cells.Length > 0);
        Assert.Contains("answer 7 says", document.TextAt(1, 8), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1.")]
    [InlineData("-")]
    [InlineData("o")]
    public async Task AListIsNoTable(string mark)
    {
        var document = await ReadAsync([.. Enumerable.Range(0, 5).SelectMany(n => ((int, int, string)[])[(50, Row * n, mark), (70, Row * n, $"names risk {n} and what is done")])]);
        Assert.DoesNotContain(document.Passages, p => p.Cells.Length > 0);
        Assert.Equal(5, document.Passages.Count(p => p.Kind == PassageKind.ListItem));
    }

    [Fact]
    public async Task CitationsOfATableNameLinesThatHoldIt()
    {
        var document = await ReadAsync(At(0, "Area", "Junior", "Senior"), At(Row, "Depth", "Follows a design", "Finds the cause"));
        Assert.All(document.Passages, p => Assert.Equal($"| {p.Text} |", document.TextAt(p.FirstLine, p.LastLine)));
    }

    private static (int, int, string)[] At(int down, params string[] cells) =>
        [.. cells.Select((cell, i) => (50 + (130 * i), down, cell)).Where(c => c.cell.Length > 0)];

    private Task<DocumentText> ReadAsync(params (int, int, string)[][] parts) => ReadPagesAsync([.. parts.SelectMany(p => p)]);

    private Task<DocumentText> ReadAsync(params (int, int, string)[] texts) => ReadPagesAsync(texts);

    private Task<DocumentText> ReadPagesAsync(params (int, int, string)[][] pages)
    {
        File.WriteAllBytes(_folder.File("ladder.pdf"), PdfFile.Placed(pages));
        return DocumentFile.ReadAsync(_folder.File("ladder.pdf"), "ladder", TimeProvider.System, CancellationToken.None);
    }
}
