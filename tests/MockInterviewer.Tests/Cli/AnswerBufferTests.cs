using FsCheck;
using FsCheck.Fluent;
using MockInterviewer.Cli.Terminal;
using Xunit;

namespace MockInterviewer.Tests.Cli;

public class AnswerBufferTests
{
    private const int Width = 20;

    [Fact]
    public void TypingPutsTextAtTheCursor() =>
        Assert.Equal("I decided to wait.", Press(Type("I to wait."), EditorKey.LineStart, EditorKey.Right, EditorKey.Right).Insert("decided ").Text);

    [Fact]
    public void PastedLinesBecomeLinesWhateverTheirEnds() =>
        Assert.Equal("one\ntwo\nthree\n    four", Type("one\r\ntwo\rthree\n\tfour").Text);

    [Fact]
    public void ControlCharactersAreNotTaken() => Assert.Equal("red[31m", Type("\u001bred\u0007[31m\0").Text);

    [Theory]
    [InlineData("👩‍👩‍👧")]
    [InlineData("e\u0301")]
    [InlineData("日")]
    [InlineData("🇸🇪")]
    [InlineData("❤️")]
    public void AUserPerceivedCharacterIsOneStepAndOneDeletion(string character)
    {
        var buffer = Type($"a{character}b");
        Assert.Equal(1, Press(buffer, EditorKey.Left, EditorKey.Left).Cursor);
        Assert.Equal("ab", Press(buffer, EditorKey.Left, EditorKey.Backspace).Text);
        Assert.Equal("ab", Press(buffer, EditorKey.Left, EditorKey.Left, EditorKey.Delete).Text);
    }

    [Fact]
    public void WordJumpsGoOverBlanksAndPunctuation()
    {
        var buffer = Type("I didn't, wait");
        Assert.Equal("I didn't, ".Length, Press(buffer, EditorKey.WordLeft).Cursor);
        Assert.Equal("I ".Length, Press(buffer, EditorKey.WordLeft, EditorKey.WordLeft).Cursor);
        Assert.Equal("I didn't".Length, Press(buffer, EditorKey.TextStart, EditorKey.WordRight, EditorKey.WordRight).Cursor);
    }

    [Fact]
    public void LineKeysKeepToTheirLine()
    {
        var buffer = Press(Type("one\ntwo three\nfour"), EditorKey.Up);
        Assert.Equal(4, Press(buffer, EditorKey.LineStart).Cursor);
        Assert.Equal("one\ntwo three".Length, Press(buffer, EditorKey.LineEnd).Cursor);
        Assert.Equal("two three", buffer.CurrentLine);
    }

    [Fact]
    public void WhatWasCutCanBePutBack()
    {
        var cut = Press(Type("one two\nthree"), EditorKey.TextStart, EditorKey.KillToLineEnd);
        Assert.Equal("\nthree", cut.Text);
        Assert.Equal("\nthreeone two", Press(cut, EditorKey.TextEnd, EditorKey.Yank).Text);
        Assert.Equal("one \nthree", Press(Type("one two\nthree"), EditorKey.TextStart, EditorKey.LineEnd, EditorKey.KillWord).Text);
    }

    [Fact]
    public void CuttingAtALinesEndJoinsTheLines() =>
        Assert.Equal("onetwo", Press(Type("one\ntwo"), EditorKey.TextStart, EditorKey.LineEnd, EditorKey.KillToLineEnd).Text);

    [Fact]
    public void UpAndDownGoByRowsOfTheScreenAndKeepTheirColumn()
    {
        // Rows at 20 columns: "a long line of words ", "that is wrapped", "x", "and another one".
        var buffer = Press(Type("a long line of words that is wrapped\nx\nand another one"), EditorKey.Left, EditorKey.Left);
        var column = buffer.Cursor - "a long line of words that is wrapped\nx\n".Length;
        var up = Press(buffer, EditorKey.Up, EditorKey.Up);
        Assert.Equal("a long line of words ".Length + column, up.Cursor);
        Assert.Equal(buffer.Cursor, Press(up, EditorKey.Down, EditorKey.Down).Cursor);
    }

    [Fact]
    public void ACommandsLineIsTakenOutOfTheAnswer()
    {
        Assert.Equal("one\n", Type("one\n/hint").WithoutCurrentLine().Text);
        Assert.Equal("one\ntwo", Press(Type("one\n/hint\ntwo"), EditorKey.Up).WithoutCurrentLine().Text);
        Assert.Equal("", Type("/hint").WithoutCurrentLine().Text);
    }

    [Fact]
    public void NoKeyEverLeavesTheCursorInsideACharacter()
    {
        var text = Gen.ArrayOf(Gen.Elements("a", " ", "\n", "e\u0301", "👩‍👩‍👧", "日", "\u0301", "'", "🇸🇪")).Select(string.Concat);
        var keys = Gen.ArrayOf(Gen.Elements(Enum.GetValues<EditorKey>()));
        Prop.ForAll(Arb.From(text), Arb.From(keys), (typed, pressed) =>
        {
            var buffer = pressed.Aggregate(Type(typed), (b, key) => b.Apply(new EditorInput(key, "日"), Width));
            return buffer.Cursor >= 0 && buffer.Cursor <= buffer.Text.Length && IsBoundary(buffer);
        }).QuickCheckThrowOnFailure();
    }

    private static bool IsBoundary(AnswerBuffer buffer)
    {
        var line = buffer.Text.LastIndexOf('\n', Math.Max(0, buffer.Cursor - 1)) is var at && buffer.Cursor > 0 ? at + 1 : 0;
        while (line < buffer.Cursor)
        {
            line += System.Globalization.StringInfo.GetNextTextElementLength(buffer.Text, line);
        }
        return line == buffer.Cursor;
    }

    private static AnswerBuffer Type(string text) => AnswerBuffer.Of(text);

    private static AnswerBuffer Press(AnswerBuffer buffer, params EditorKey[] keys) =>
        keys.Aggregate(buffer, (b, key) => b.Apply(new EditorInput(key), Width));
}
