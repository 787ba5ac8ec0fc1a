using System.Text.Json.Serialization;
using MockInterviewer.Core.Answers;
using MockInterviewer.Core.Grading;
using MockInterviewer.Core.Interviews;
using MockInterviewer.Core.Reports.Batches;
using MockInterviewer.Core.Reports.Grades;
using MockInterviewer.Core.Rubrics;

namespace MockInterviewer.Core.Reports;

/// <summary>Every JSON shape that reports have. Generated code: it starts faster than reflection.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true, Converters =
    [
        typeof(SnakeCaseEnumConverter<GradeStatus>), typeof(SnakeCaseEnumConverter<RatingStatus>), typeof(SnakeCaseEnumConverter<Met>),
        typeof(SnakeCaseEnumConverter<AnswerType>), typeof(SnakeCaseEnumConverter<ExpectedAnswer>), typeof(SnakeCaseEnumConverter<Speaker>), typeof(SnakeCaseEnumConverter<TurnKind>),
        typeof(SnakeCaseEnumConverter<ReplyKind>),
    ])]
[JsonSerializable(typeof(GradeRecord))]
[JsonSerializable(typeof(InterviewReport))]
[JsonSerializable(typeof(IReadOnlyList<InterviewReport>))]
[JsonSerializable(typeof(BatchSummary))]
internal sealed partial class ReportsJson : JsonSerializerContext;
