using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using MockInterviewer.Core.Rubrics;

namespace MockInterviewer.Robustness.Transformations;

/// <summary>A way to change an answer. The same answer is always changed alike: chance is seeded by its id and the name.</summary>
/// <param name="Name">Unique; stands in tables and tests.</param>
public sealed record Transformation(string Name, Func<Draft, string> Change)
{
    /// <param name="gold">Where other answers are taken from.</param>
    public string ApplyTo(GoldAnswer answer, Rubric rubric, ImmutableArray<GoldAnswer> gold) =>
        Change(new Draft(answer, rubric, gold, ChanceFor(answer.Submission.Id)));

    private Random ChanceFor(string id) =>
        new(BinaryPrimitives.ReadInt32LittleEndian(SHA256.HashData(Encoding.UTF8.GetBytes($"{Name}\n{id}"))));
}
