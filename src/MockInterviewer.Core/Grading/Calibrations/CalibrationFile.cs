using System.Globalization;
using System.Text;
using MockInterviewer.Core.Content;

namespace MockInterviewer.Core.Grading.Calibrations;

/// <summary>The YAML of a calibration: small, to be read by people and read back strictly.</summary>
internal static class CalibrationFile
{
    private const int Version = 1;
    private const int MostAnswers = 10_000_000;
    private const string Date = "yyyy-MM-dd";

    public static string Write(Calibration calibration)
    {
        var text = new StringBuilder("# Where a grader's mean of levels becomes the next level, learnt from labelled answers.\n");
        Line(text, "", "version", Version.ToString(CultureInfo.InvariantCulture));
        Line(text, "", "grader", calibration.GraderKind);
        Line(text, "", "model", calibration.Model);
        Line(text, "", "prompt_hash", calibration.PromptHash);
        Line(text, "", "gold_hash", calibration.GoldHash);
        Line(text, "", "fitted_at", calibration.FittedAt.ToString(Date, CultureInfo.InvariantCulture));
        text.Append("rubrics:\n");
        foreach (var rubric in calibration.Rubrics)
        {
            Line(text, "  - ", "id", rubric.Id);
            Line(text, "    ", "hash", rubric.Hash);
            Line(text, "    ", "answers", rubric.Answers.ToString(CultureInfo.InvariantCulture));
            Line(text, "    ", "pooled", rubric.Pooled?.ToString(CultureInfo.InvariantCulture));
            Line(text, "    ", "level_2", Number(rubric.Cuts.Level2));
            Line(text, "    ", "level_3", Number(rubric.Cuts.Level3));
            Line(text, "    ", "level_4", Number(rubric.Cuts.Level4));
        }
        return text.ToString();
    }

    /// <summary>Faults are recorded with the map.</summary>
    public static Calibration Read(ContentMap map)
    {
        map.ReadInt("version", Version, Version);
        var calibration = new Calibration(map.File, map.ReadText("grader"), map.ReadOptionalText("model"), map.ReadOptionalText("prompt_hash"),
            map.ReadText("gold_hash"), ReadDate(map), [.. map.ReadMaps("rubrics", required: true).Select(ReadRubric)]);
        map.FaultTwice("rubrics", calibration.Rubrics.Select(r => r.Id));
        map.Close();
        return calibration;
    }

    private static RubricCuts ReadRubric(ContentMap map)
    {
        var rubric = new RubricCuts(map.ReadText("id"), map.ReadText("hash"), map.ReadInt("answers", 0, MostAnswers),
            map.ReadOptionalInt("pooled", 1, MostAnswers), new LevelCuts(ReadCut(map, "level_2"), ReadCut(map, "level_3"), ReadCut(map, "level_4")));
        if (!rubric.Cuts.Rise)
        {
            map.Fault("level_2", "the cuts must rise from above 1 to at most 4: level_2 < level_3 < level_4");
        }
        map.Close();
        return rubric;
    }

    private static double ReadCut(ContentMap map, string key)
    {
        if (map.ReadOptionalNumber(key) is { } cut)
        {
            return cut;
        }
        map.Fault(key, "is missing; add it");
        return 0;
    }

    private static DateOnly ReadDate(ContentMap map)
    {
        var text = map.ReadText("fitted_at");
        if (!DateOnly.TryParseExact(text, Date, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) && text.Length > 0)
        {
            map.Fault("fitted_at", "must be a date such as 2026-01-31");
        }
        return date;
    }

    /// <summary>Quoted: the name of a model may be anything.</summary>
    private static void Line(StringBuilder text, string indent, string key, string? value)
    {
        if (value is not null)
        {
            var plain = value.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '/' or '_');
            text.Append(indent).Append(key).Append(": ")
                .Append(plain ? value : $"'{value.Replace("'", "''", StringComparison.Ordinal)}'").Append('\n');
        }
    }

    private static string Number(double cut) => cut.ToString("0.####", CultureInfo.InvariantCulture);
}
