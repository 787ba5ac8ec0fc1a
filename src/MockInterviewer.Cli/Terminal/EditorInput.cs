namespace MockInterviewer.Cli.Terminal;

/// <summary>One thing that the person did at the keyboard.</summary>
/// <param name="Text">What was typed or pasted; empty unless the key is insert.</param>
internal readonly record struct EditorInput(EditorKey Key, string Text = "");
