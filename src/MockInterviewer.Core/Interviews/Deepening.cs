namespace MockInterviewer.Core.Interviews;

/// <summary>When a persona goes one layer lower because a technology was named.</summary>
public enum Deepening
{
    Never,

    /// <summary>Only in rounds about how things are built: system_design, program, explainer.</summary>
    Technical,
    Always,
}
