using FsCheck;
using FsCheck.Fluent;
using MockInterviewer.Core.Answers;
using Xunit;

namespace MockInterviewer.Tests.Answers;

public class SignalColumnsTests
{
    private const int Signals = 70;

    [Fact]
    public void ASentenceFitsAnAlternativeWhenItHasAllItsSignalsAndNoneOfThoseItMustNotHave() =>
        Prop.ForAll(ArbMap.Default.ArbFor<int>(), seed => FitsAlike(seed)).QuickCheckThrowOnFailure();

    [Fact]
    public void WhatOneSetHasIsTakenFromAnother() => Prop.ForAll(ArbMap.Default.ArbFor<int>(), seed => TakesFrom(seed)).QuickCheckThrowOnFailure();

    private static void FitsAlike(int seed)
    {
        var random = new Random(seed);
        // Up to three blocks of sixty-four, and full ones too.
        var sentences = Sentences(random, random.Next(4) == 0 ? 64 * random.Next(1, 4) : random.Next(0, 150));
        var columns = new SignalColumns(sentences, Signals);
        CompiledAlternative[] any = [.. Enumerable.Range(0, random.Next(1, 4)).Select(_ => Alternative(random))];

        var expected = Places(sentences, s => any.Any(a => Fits(s, a)));
        var found = columns.Fitting(any);

        Assert.Equal(expected, found.Places());
        Assert.Equal(expected.Count, found.Count);
        Assert.All(expected, p => Assert.Contains(any, a => columns.Fits(a, p)));
    }

    private static void TakesFrom(int seed)
    {
        var random = new Random(seed);
        var sentences = Sentences(random, random.Next(0, 150));
        var columns = new SignalColumns(sentences, Signals);

        var rest = columns.With(0).Except(columns.With(1));

        Assert.Equal(Places(sentences, s => s.Signals.Has(0) && !s.Signals.Has(1)), rest.Places());
    }

    private static bool Fits(Sentence sentence, CompiledAlternative alternative) =>
        alternative.With.All(sentence.Signals.Has) && !alternative.Without.Any(sentence.Signals.Has);

    private static List<int> Places(List<Sentence> sentences, Func<Sentence, bool> isWanted) =>
        [.. Enumerable.Range(0, sentences.Count).Where(p => isWanted(sentences[p]))];

    private static CompiledAlternative Alternative(Random random) =>
        new([.. Some(random, 2).Append(random.Next(Signals))], [.. Some(random, 2)], []);

    private static IEnumerable<int> Some(Random random, int most) => Enumerable.Range(0, random.Next(0, most + 1)).Select(_ => random.Next(Signals));

    private static List<Sentence> Sentences(Random random, int count) => [.. Enumerable.Range(0, count).Select(_ =>
    {
        var signals = new SignalSet(Signals);
        for (var signal = 0; signal < Signals; signal++)
        {
            if (random.Next(2) == 0)
            {
                signals.Add(signal);
            }
        }
        return new Sentence(new Evidence("", 0, 0), ArraySegment<Token>.Empty) { Signals = signals };
    })];
}
