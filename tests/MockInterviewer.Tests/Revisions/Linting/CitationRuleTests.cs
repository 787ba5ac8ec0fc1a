using System.Security.Cryptography;
using System.Text;
using MockInterviewer.Core.Documents;
using Xunit;

namespace MockInterviewer.Tests.Revisions.Linting;

public sealed class CitationRuleTests : IDisposable
{
    private static readonly string Guide = string.Concat(Enumerable.Range(1, 20).Select(i => $"line {i}\n"));

    private readonly LintWorld _world = new();
    private readonly TemporaryFolder _documents = new();

    public CitationRuleTests() => _world.Spoil(LintWorld.Sources, new string('0', 64), Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Guide))));

    public void Dispose()
    {
        _world.Dispose();
        _documents.Dispose();
    }

    [Theory]
    [InlineData("guide.txt")]
    [InlineData("renamed since.txt")]
    [InlineData("guide.docx")]
    public void TheCitedDocumentIsKnownByItsContent(string name)
    {
        _documents.Write(name, Guide);
        Assert.Empty(Lint());
    }

    [Fact]
    public void ADocumentThatChangedIsNamedWithTheNumberOfItsCitations()
    {
        _documents.Write("Guide.txt", Guide.Replace("line 20", "line twenty", StringComparison.Ordinal));
        var warning = Assert.Single(_world.Lint(DocumentCopies.Read(_documents.Path)));
        Assert.Equal(("changed-document", LintWorld.Sources), (warning.Rule, warning.Place.File));
        Assert.Contains("Guide.txt is not the document that was cited", warning.Message, StringComparison.Ordinal);
        Assert.Contains("read the 26 citations of it again", warning.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void LinesThatAreGoneOrEmptyAreNamedWhereTheyAreCited()
    {
        _documents.Write("guide.txt", "1\n2\n3\n4\n5\n6\n7\n\n9\n");
        var cited = Lint().Where(w => w.Contains(": cite: ", StringComparison.Ordinal)).ToList();
        Assert.Equal(2, cited.Count);
        Assert.Contains("guide, line 8: nothing stands there in guide.txt", cited[0], StringComparison.Ordinal);
        Assert.Contains("guide, line 10: there are only 9 lines in guide.txt", cited[1], StringComparison.Ordinal);
    }

    [Fact]
    public void ADocumentThatIsNotThereIsNamed()
    {
        _documents.Write("other.txt", "something else\n");
        Assert.Contains("no file in", Assert.Single(Lint()), StringComparison.Ordinal);
    }

    private List<string> Lint() => [.. _world.Lint(DocumentCopies.Read(_documents.Path)).Select(w => w.ToString())];
}
