using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Extensions.AI;

namespace MockInterviewer.Core.Prompts;

/// <summary>A prompt's messages with gaps where values go. Of a value a template can see only whether it is empty, so one rendering serves
/// all values that are empty in the same places.</summary>
internal sealed partial class PromptShape
{
    /// <summary>Stands around a variable's number in the one rendering; a character that no text uses.</summary>
    private const char Mark = '\ue000';

    private readonly (ChatRole Role, string[] Parts)[] _messages;

    /// <param name="rendered">The messages, rendered with <see cref="GapOf"/> for each value that is not empty.</param>
    public PromptShape(IEnumerable<ChatMessage> rendered) =>
        _messages = [.. rendered.Select(m => (m.Role, Gap().Split(m.Text)))];

    public static string GapOf(int variable) => string.Create(CultureInfo.InvariantCulture, $"{Mark}{variable}{Mark}");

    /// <param name="values">By the variables' numbers.</param>
    public IReadOnlyList<ChatMessage> Fill(IReadOnlyList<string> values) =>
        [.. _messages.Select(m => new ChatMessage(m.Role, string.Concat(m.Parts.Select((part, place) => place % 2 == 0 ? part : values[int.Parse(part, CultureInfo.InvariantCulture)]))))];

    [GeneratedRegex("\ue000([0-9]+)\ue000")]
    private static partial Regex Gap();
}
