using System.Collections.Immutable;

namespace MockInterviewer.Core.Rubrics;

/// <summary>One way in which a sentence can count: it has one of the surface forms (when there are any), all the signals of
/// <paramref name="With"/> and none of <paramref name="Without"/>.</summary>
/// <param name="Say">Surface forms; a trailing <c>*</c> stands for any ending, <c>..</c> for at most three words.</param>
/// <param name="With">Ids of named signals.</param>
/// <param name="Without">Ids of named signals.</param>
public sealed record SignalAlternative(ImmutableArray<string> Say, ImmutableArray<string> With, ImmutableArray<string> Without);
