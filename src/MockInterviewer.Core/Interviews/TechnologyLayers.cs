using System.Collections.Immutable;
using MockInterviewer.Core.Answers;

namespace MockInterviewer.Core.Interviews;

/// <summary>Finds what to ask about the technologies that an answer names.</summary>
internal sealed class TechnologyLayers(ImmutableArray<Technology> technologies)
{
    private readonly ImmutableArray<(SurfaceForms Forms, ImmutableArray<string> Layers)> _named = [.. technologies.Select(Prepare)];

    /// <summary>Whether a probe asked about a technology.</summary>
    public bool Has(string asks) => _named.Any(n => n.Layers.Contains(asks));

    /// <summary>The next layer of the technology that was named first and has a layer that was not asked about.</summary>
    public string? Next(InterviewState state, AnswerReading reading)
    {
        var asked = state.Turns.Select(t => t.Asks).OfType<string>().ToHashSet(StringComparer.Ordinal);
        return reading.Sentences
            .Select(s => reading.Text[s.Start..s.End])
            .SelectMany(text => _named.Where(n => n.Forms.AnyIn(text)))
            .Select(n => n.Layers.FirstOrDefault(layer => !asked.Contains(layer)))
            .FirstOrDefault(layer => layer is not null);
    }

    /// <summary>A candidate may have named several: a question that says "it" first says of what.</summary>
    private static (SurfaceForms, ImmutableArray<string>) Prepare(Technology technology)
    {
        var forms = new SurfaceForms(technology.Say);
        return (forms, [.. technology.Layers.Select(layer => forms.AnyIn(layer) ? layer
            : $"{char.ToUpperInvariant(technology.Name[0])}{technology.Name[1..]}: {char.ToLowerInvariant(layer[0])}{layer[1..]}")]);
    }
}
