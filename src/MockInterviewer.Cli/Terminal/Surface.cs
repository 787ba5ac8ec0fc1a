using System.Globalization;
using System.Text;
using Spectre.Console;

namespace MockInterviewer.Cli.Terminal;

/// <summary>Where the program speaks: results and conversation on <see cref="Out"/>, progress and faults on <see cref="Error"/>.</summary>
internal sealed class Surface
{
    private const int PipedWidth = 80;
    private const int NarrowestWidth = 40;

    private readonly bool _showsOnScreen;
    private IAnsiConsole? _tables;

    /// <param name="showsOnScreen">Whether the output's width is the window's.</param>
    internal Surface(TextWriter output, TextWriter error, InputLines input, bool showsOnScreen, bool movesCursor, bool isStyled, bool hasKeyboard)
    {
        (Out, Error, Input) = (output, error, input);
        (_showsOnScreen, MovesCursor, IsStyled, HasKeyboard) = (showsOnScreen, movesCursor, isStyled, hasKeyboard);
    }

    public TextWriter Out { get; }

    public TextWriter Error { get; }

    public InputLines Input { get; }

    /// <summary>Whether the cursor may be moved and what was shown be redrawn: a terminal, not a dumb one.</summary>
    public bool MovesCursor { get; }

    /// <summary>Whether colours and styles may be shown: where the cursor may be moved, without NO_COLOR.</summary>
    public bool IsStyled { get; }

    /// <summary>Whether a person types.</summary>
    public bool HasKeyboard { get; }

    /// <summary>Whether keys can be read one by one and the screen redrawn.</summary>
    public bool IsEditable => HasKeyboard && MovesCursor;

    public int Width => Math.Max(NarrowestWidth,
        _showsOnScreen ? Console.WindowWidth
        : int.TryParse(Environment.GetEnvironmentVariable("COLUMNS"), CultureInfo.InvariantCulture, out var columns) ? columns
        : PipedWidth);

    public int Height => _showsOnScreen ? Console.WindowHeight : int.MaxValue;

    /// <summary>Tables and markup. Costs start-up time, so only those ask who use it.</summary>
    public IAnsiConsole Tables
    {
        get
        {
            _tables ??= CreateConsole(IsStyled);
            _tables.Profile.Width = Width;
            return _tables;
        }
    }

    /// <summary>Where one picks with the arrow keys, which takes escape codes also without colours.</summary>
    public IAnsiConsole Prompts => CreateConsole(MovesCursor);

    /// <summary>The process's own standard streams, in UTF-8 whatever the system's habit.</summary>
    public static Surface OfProcess()
    {
        var utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        var movesCursor = !Console.IsOutputRedirected && Environment.GetEnvironmentVariable("TERM") != "dumb"
            && (!OperatingSystem.IsWindows() || WindowsUnderstandsEscapes());
        var isStyled = movesCursor && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"));
        return new Surface(
            new StreamWriter(Console.OpenStandardOutput(), utf8) { AutoFlush = true, NewLine = "\n" },
            new StreamWriter(Console.OpenStandardError(), utf8) { AutoFlush = true, NewLine = "\n" },
            new InputLines(new BufferedStream(StandardInput.Open())), !Console.IsOutputRedirected, movesCursor, isStyled, hasKeyboard: !Console.IsInputRedirected);
    }

    /// <summary>The text in a style, or as it is where none may be shown.</summary>
    public string Styled(string style, string text) => IsStyled && style.Length > 0 && text.Length > 0 ? style + text + Ansi.Reset : text;

    /// <summary>The same for standard error, which may go elsewhere.</summary>
    public string StyledError(string style, string text) => IsStyled && !Console.IsErrorRedirected ? style + text + Ansi.Reset : text;

    /// <summary>A sentence on standard error: wrapped where it is seen in a window, on one line where it goes elsewhere.</summary>
    public void Tell(string text, string style = "")
    {
        var isSeen = MovesCursor && !Console.IsErrorRedirected;
        foreach (var line in text.Split('\n').SelectMany(l => isSeen ? TextLayout.Wrap(l, Math.Min(Width, Prose.LongestLine)) : [l]))
        {
            Error.WriteLine(style.Length > 0 ? StyledError(style, line) : line);
        }
    }

    // Apart, so that the library is loaded only where it is asked.
    private static bool WindowsUnderstandsEscapes() => AnsiConsole.Profile.Capabilities.Ansi;

    private IAnsiConsole CreateConsole(bool escapes) => AnsiConsole.Create(new AnsiConsoleSettings
    {
        Out = new AnsiConsoleOutput(Out),
        Ansi = escapes ? AnsiSupport.Yes : AnsiSupport.No,
        ColorSystem = IsStyled ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
        Interactive = IsEditable ? InteractionSupport.Yes : InteractionSupport.No,
    });
}
