using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using MockInterviewer.Core.Documents;

namespace MockInterviewer.Integrations.Documents;

/// <summary>A web page that was saved: headings, paragraphs, lists and tables of what a reader sees. Nothing is fetched or run.</summary>
internal static partial class HtmlDocument
{
    private static readonly HashSet<string> Unseen = new(StringComparer.OrdinalIgnoreCase)
    {
        "head", "script", "style", "template", "noscript", "svg", "nav", "iframe", "object", "select", "button", "form", "textarea", "title",
    };

    private static readonly HashSet<string> Block = new(StringComparer.OrdinalIgnoreCase)
    {
        "p", "div", "section", "article", "main", "aside", "header", "footer", "ul", "ol", "li", "dl", "dt", "dd", "blockquote", "pre",
        "h1", "h2", "h3", "h4", "h5", "h6", "table", "tr", "figure", "figcaption", "hr", "br", "body", "details", "summary",
    };

    public static (IReadOnlyList<string> Lines, IReadOnlyList<DocumentBlock> Blocks) Read(byte[] bytes, string path)
    {
        var document = new HtmlParser().ParseDocument(PlainDocument.Decode(bytes, path));
        var blocks = new BlockList();
        if (document.Body is { } body)
        {
            Walk(body, blocks);
        }
        return blocks.Result;
    }

    /// <summary>Without recursion: a broken page may be nested as deep as it is long.</summary>
    private static void Walk(INode root, BlockList blocks)
    {
        var text = new StringBuilder();
        INode? node = root.FirstChild;
        var owner = root;
        while (node is not null)
        {
            if (node is IElement { LocalName: "tr" } row && IsSeen(row))
            {
                Flush(text, owner, blocks);
                blocks.AddRow(row.Children.All(c => c.LocalName == "th"), row.Children.Where(c => c.LocalName is "td" or "th").Select(SeenText));
            }
            else if (node is IElement element && IsSeen(element))
            {
                if (Block.Contains(element.LocalName))
                {
                    Flush(text, owner, blocks);
                    owner = element;
                }
                if (element.FirstChild is { } child)
                {
                    node = child;
                    continue;
                }
            }
            else if (node is IText piece)
            {
                text.Append(piece.Data);
            }
            node = Next(node, root, ref owner, text, blocks);
        }
        Flush(text, owner, blocks);
    }

    private static INode? Next(INode node, INode root, ref INode owner, StringBuilder text, BlockList blocks)
    {
        var at = node;
        while (at.NextSibling is null)
        {
            if (at.Parent is not { } parent || parent == root)
            {
                return null;
            }
            at = Leave(parent, ref owner, text, blocks);
        }
        if (at is IElement closed && Block.Contains(closed.LocalName) && at == owner)
        {
            Leave(at, ref owner, text, blocks);
        }
        return at.NextSibling;
    }

    private static INode Leave(INode node, ref INode owner, StringBuilder text, BlockList blocks)
    {
        if (node == owner)
        {
            Flush(text, owner, blocks);
            owner = node.Parent!;
        }
        return node;
    }

    private static void Flush(StringBuilder text, INode owner, BlockList blocks)
    {
        var within = owner is IElement element ? element.Closest("h1,h2,h3,h4,h5,h6,li,dt") : null;
        var (kind, level) = within?.LocalName switch
        {
            null => (PassageKind.Paragraph, 0),
            "li" => (PassageKind.ListItem, 0),
            "dt" => (PassageKind.Heading, 4),
            var heading => (PassageKind.Heading, heading[1] - '0'),
        };
        blocks.Add(kind, level, text.ToString());
        text.Clear();
    }

    private static string SeenText(IElement cell) =>
        string.Concat(cell.Descendants<IText>().Where(t => t.Ancestors<IElement>().TakeWhile(a => a != cell).Prepend(cell).All(IsSeen)).Select(t => t.Data));

    /// <summary>What a page hides from its readers is not drafted from: it may be meant for machines only.</summary>
    private static bool IsSeen(IElement element) => !Unseen.Contains(element.LocalName) && !element.HasAttribute("hidden")
        && element.GetAttribute("aria-hidden") != "true" && !HidesByStyle(element.GetAttribute("style") ?? "");

    private static bool HidesByStyle(string style) => style.Split(';').Select(d => d.Split(':', 2)).Where(d => d.Length == 2)
        .Any(d => (d[0].Trim().ToLowerInvariant(), d[1].Trim().ToLowerInvariant()) switch
        {
            ("display", var value) => value.StartsWith("none", StringComparison.Ordinal),
            ("visibility", var value) => value.StartsWith("hidden", StringComparison.Ordinal),
            ("font-size" or "opacity", var value) => Nothing().IsMatch(value),
            _ => false,
        });

    /// <summary>Zero of whatever unit.</summary>
    [GeneratedRegex(@"^(?:0+(?:\.0*)?|\.0+)[a-z%]*(\s|!|$)")]
    private static partial Regex Nothing();
}
