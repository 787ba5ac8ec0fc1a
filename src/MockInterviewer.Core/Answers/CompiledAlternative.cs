using System.Collections.Immutable;

namespace MockInterviewer.Core.Answers;

/// <summary>An alternative with the numbers of its signals; that of its surface forms, when it has any, is one of <paramref name="With"/>.</summary>
/// <param name="Names">What is shown when a sentence fits.</param>
internal sealed record CompiledAlternative(int[] With, int[] Without, ImmutableArray<string> Names);
