using System.Collections.Immutable;

namespace MockInterviewer.Core.ModelCalls;

/// <summary>The prices of one provider.</summary>
/// <param name="Provider">As in a <see cref="ModelCall"/>.</param>
/// <param name="AsOf">The day they were looked up.</param>
/// <param name="Source">The page where they stand.</param>
/// <param name="Models">Each name with its price; a name may end in *, which stands for any ending.</param>
public sealed record PriceList(string Provider, DateOnly AsOf, string Source, ImmutableArray<(string Name, ModelPrice Price)> Models)
{
    /// <summary>Null when the model is not listed: its cost is then unknown, not nothing.</summary>
    public ModelPrice? Find(string model) => Models.Where(m => Fits(m.Name, model)).Select(m => m.Price).FirstOrDefault();

    private static bool Fits(string name, string model) => name.EndsWith('*')
        ? model.StartsWith(name[..^1], StringComparison.OrdinalIgnoreCase)
        : string.Equals(name, model, StringComparison.OrdinalIgnoreCase);
}
