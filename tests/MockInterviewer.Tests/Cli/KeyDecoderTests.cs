using MockInterviewer.Cli.Terminal;
using Xunit;

namespace MockInterviewer.Tests.Cli;

public class KeyDecoderTests
{
    private readonly KeyDecoder _keys = new();

    [Fact]
    public void BracketedPasteIsOneInsertionWithItsLineBreaks() =>
        Assert.Equal([new EditorInput(EditorKey.Insert, "one\rtwo /done")], Decode("\u001b[200~one\rtwo /done\u001b[201~"));

    [Fact]
    public void AnEmojiComesInTwoHalvesAndIsOneInsertion() => Assert.Equal([new EditorInput(EditorKey.Insert, "😀")], Decode("😀"));

    [Fact]
    public void UnknownSequencesAreDropped() => Assert.Equal([new EditorInput(EditorKey.Insert, "x")], Decode("\u001b[12;5ux"));

    [Fact]
    public void AltAndALetterJumpsByWords() => Assert.Equal([new EditorInput(EditorKey.WordLeft)], Decode("\u001bb"));

    [Fact]
    public void EnterBreaksTheLineAndCtrlDEndsTheAnswer()
    {
        Assert.Equal([new EditorInput(EditorKey.LineBreak)], Decode("\r"));
        Assert.Equal(new EditorInput(EditorKey.EndAnswer), _keys.Decode(new ConsoleKeyInfo('\u0004', ConsoleKey.D, false, false, true)));
    }

    private List<EditorInput> Decode(string characters) =>
        [.. characters.Select(c => _keys.Decode(new ConsoleKeyInfo(c, KeyOf(c), false, false, false))).OfType<EditorInput>()];

    private static ConsoleKey KeyOf(char c) => c switch
    {
        '\r' => ConsoleKey.Enter,
        '\u001b' => ConsoleKey.Escape,
        >= 'a' and <= 'z' => (ConsoleKey)char.ToUpperInvariant(c),
        _ => 0,
    };
}
