using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;
using HandlebarsDotNet;
using Microsoft.Extensions.AI;

namespace MockInterviewer.Core.Prompts;

/// <summary>
/// A prompt of prompts/. Values are encoded into the template and the message blocks are then read as XML, so that a value comes out
/// as it went in and can neither open nor close a message.
/// </summary>
public sealed partial class Prompt
{
    private static readonly IHandlebars Engine = Handlebars.Create(new HandlebarsConfiguration
    {
        ThrowOnUnresolvedBindingExpression = true,
        TextEncoder = new MessageEncoder(),
    });

    private static readonly XmlReaderSettings AnyCharacter = new() { CheckCharacters = false, DtdProcessing = DtdProcessing.Prohibit };

    private readonly HandlebarsTemplate<object, object> _template;
    private readonly ConcurrentDictionary<string, PromptShape> _shapes = new(StringComparer.Ordinal);

    /// <param name="hash">Of the file, in hex; line ends do not matter.</param>
    /// <exception cref="HandlebarsException">The template is none.</exception>
    internal Prompt(string name, string description, string template, ImmutableArray<PromptVariable> variables, PromptSettings settings, string hash)
    {
        (Name, Description, Variables, Settings, Hash) = (name, description, variables, settings, hash);
        // What is trimmed are the template's own blanks, never a value's.
        _template = Engine.Compile(BlanksAtTheEnds().Replace(template, "$1$2"));
    }

    public string Name { get; }

    public string Description { get; }

    public ImmutableArray<PromptVariable> Variables { get; }

    public PromptSettings Settings { get; }

    public string Hash { get; }

    /// <summary>The messages, in order.</summary>
    /// <param name="values">By the variables' names. Text by a candidate or of a document must be fenced: <see cref="UntrustedText"/>.</param>
    /// <exception cref="ArgumentException">A required value is missing, or a value belongs to no variable.</exception>
    public IReadOnlyList<ChatMessage> Render(params IEnumerable<(string Name, string Value)> values)
    {
        var given = values.ToDictionary(v => v.Name, v => v.Value, StringComparer.Ordinal);
        if (given.Keys.FirstOrDefault(n => Variables.All(v => v.Name != n)) is { } stranger)
        {
            throw new ArgumentException($"The prompt {Name} has no variable '{stranger}'.", nameof(values));
        }
        string[] filled = [.. Variables.Select(v => given.GetValueOrDefault(v.Name) ?? v.Default
            ?? (v.IsRequired ? throw new ArgumentException($"The prompt {Name} needs a value for '{v.Name}'.", nameof(values)) : ""))];
        return _shapes.GetOrAdd(string.Concat(filled.Select(v => v.Length == 0 ? '0' : '1')), ShapeOf).Fill(filled);
    }

    /// <param name="present">For each variable, 0 where its value is empty.</param>
    private PromptShape ShapeOf(string present) => new(Read(_template(
        Variables.Select((v, place) => (v.Name, Value: present[place] == '0' ? "" : PromptShape.GapOf(place))).ToDictionary(v => v.Name, object (v) => v.Value))));

    /// <exception cref="XmlException">The text does not consist of message blocks.</exception>
    internal static IReadOnlyList<ChatMessage> Read(string rendered)
    {
        using var reader = XmlReader.Create(new StringReader($"<messages>{rendered}</messages>"), AnyCharacter);
        var root = XElement.Load(reader, LoadOptions.PreserveWhitespace | LoadOptions.SetLineInfo);
        return [.. root.Nodes().Where(n => n is not XText text || !string.IsNullOrWhiteSpace(text.Value)).Select(ReadMessage)];
    }

    private static ChatMessage ReadMessage(XNode node)
    {
        if (node is not XElement { Name.LocalName: "message" } message || message.Nodes().Any(n => n.NodeType != XmlNodeType.Text) || message.Attributes().Any(a => a.Name != "role"))
        {
            var line = ((IXmlLineInfo)node).LineNumber;
            throw new XmlException("only <message role=\"...\">text</message> blocks may stand in a template; write < in a text as &lt;", null, line, 1);
        }
        var role = message.Attribute("role")?.Value switch
        {
            "system" => ChatRole.System,
            "user" => ChatRole.User,
            "assistant" => ChatRole.Assistant,
            var other => throw new XmlException($"'{other}' is not a message's role; use system, user or assistant", null, ((IXmlLineInfo)message).LineNumber, 1),
        };
        return new ChatMessage(role, message.Value);
    }

    [GeneratedRegex(@"(<message\b[^>]*>)\s+|\s+(</message>)")]
    private static partial Regex BlanksAtTheEnds();
}
