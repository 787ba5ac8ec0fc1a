using System.Collections.Immutable;
using MockInterviewer.Core.Interviews;
using MockInterviewer.Core.Rubrics;

namespace MockInterviewer.Cli.Interviewing;

/// <summary>The content files that an interview needs from its first question to its debrief.</summary>
internal sealed record InterviewContent(
    Company Company, Rubric Rubric, Persona Persona, ImmutableArray<Technology> Technologies);
