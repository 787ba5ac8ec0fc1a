using System.Collections.Immutable;
using MockInterviewer.Core.Content;

namespace MockInterviewer.Core.Rubrics;

/// <summary>Reads red flags and their conditions.</summary>
internal sealed class RedFlagReader(CriterionReader criteria, SignalReader signals, ImmutableArray<Feature> features)
{
    public RedFlag Read(ContentMap map)
    {
        var flag = new RedFlag(map.ReadId("id"), map.ReadText("title"), map.ReadText("advice"), ReadEffect(map),
            criteria.ReadCitations(map, "cite"), [.. map.ReadMaps("when", required: true).Select(ReadCondition)],
            signals.ReadSignalIds(map, "show"))
        { AskFor = map.ReadTexts("ask_for"), Place = map.Place, RaisedAt = map.Place };
        map.Close();
        return flag;
    }

    public static RedFlag Adapt(RedFlag common, ContentMap map)
    {
        var adapted = common with
        {
            Effect = map.Has("effect") ? ReadEffect(map) : common.Effect,
            Title = map.ReadOptionalText("title") ?? common.Title,
            RaisedAt = map.Place,
        };
        map.Close("include");
        return adapted;
    }

    private FlagCondition ReadCondition(ContentMap map)
    {
        var condition = new FlagCondition(
            map.ReadOptionalText("measure"), map.ReadOptionalNumber("at_least"), map.ReadOptionalNumber("at_most"), map.ReadEnums<AnswerType>("answer_type"));
        map.Close();
        var isBound = condition.AtLeast is not null || condition.AtMost is not null;
        if (map.Has("measure") == map.Has("answer_type") || map.Has("measure") != isBound)
        {
            map.Fault("measure", "a condition is either a measure with at_least or at_most, or an answer_type; two conditions are two entries");
        }
        else if (condition.AtLeast > condition.AtMost)
        {
            map.Fault("at_least", "is above at_most, so that the flag is never raised");
        }
        else if (condition.Measure is { } named && !IsMeasure(named))
        {
            map.Fault("measure", $"'{named}' is neither a signal, a signal with {AnswerMeasures.ShareSuffix}, a feature, nor one of: {string.Join(", ", AnswerMeasures.All)}");
        }
        return condition;
    }

    private bool IsMeasure(string name) =>
        AnswerMeasures.All.Contains(name) || signals.Knows(name) || features.Any(f => f.Id == name && f.Counts != FeatureCount.Code)
        || (AnswerMeasures.SignalSharedBy(name) is { } signal && signals.Knows(signal));

    private static FlagEffect ReadEffect(ContentMap map) => map.ReadChoice("effect", "warn", "cap 1", "cap 2", "cap 3") switch
    {
        "cap 1" => new FlagEffect(1),
        "cap 2" => new FlagEffect(2),
        "cap 3" => new FlagEffect(3),
        _ => new FlagEffect(null),
    };
}
