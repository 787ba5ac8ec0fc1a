using System.Globalization;
using MockInterviewer.Core.Storage;

namespace MockInterviewer.Core.Batches;

/// <summary>Which gradings have come by. The first half of each key is kept: a hundred thousand take a few megabytes.</summary>
internal sealed class SeenKeys
{
    private readonly HashSet<UInt128> _keys = [];

    /// <returns>Whether it had come by before.</returns>
    public bool Saw(LedgerKey key) => !_keys.Add(HalfOf(key));

    public static UInt128 HalfOf(LedgerKey key) => UInt128.Parse(key.Grading.AsSpan(0, 32), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
}
