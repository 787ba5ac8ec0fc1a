using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace MockInterviewer.Core.Reports.Html;

/// <summary>Builds HTML from interpolated strings: what stands in the source is markup, what is filled in is text and is encoded.
/// So no value, whoever wrote it, becomes an element or an attribute. Attribute values must stand in double quotes.</summary>
internal sealed class HtmlWriter
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    private readonly StringBuilder _html = new();

    public HtmlWriter Add([InterpolatedStringHandlerArgument("")] Markup markup)
    {
        _ = markup;
        return this;
    }

    /// <summary>What another writer made.</summary>
    public HtmlWriter AddAll(IEnumerable<string> html)
    {
        _html.AppendJoin("", html);
        return this;
    }

    public override string ToString() => _html.ToString();

    /// <summary>Receives the parts of an interpolated string.</summary>
    [InterpolatedStringHandler]
    internal readonly struct Markup
    {
        private readonly HtmlWriter _writer;

        public Markup(int literalLength, int formattedCount, HtmlWriter writer)
        {
            _ = (literalLength, formattedCount);
            _writer = writer;
        }

        public void AppendLiteral(string markup) => _writer._html.Append(markup);

        public void AppendFormatted(string? text) => _writer._html.Append(Encoder.Encode(CandidateText.Visible(text ?? "")));

        public void AppendFormatted(int number) => _writer._html.Append(number.ToString(CultureInfo.InvariantCulture));

        public void AppendFormatted(double number, string format) => _writer._html.Append(number.ToString(format, CultureInfo.InvariantCulture));
    }
}
