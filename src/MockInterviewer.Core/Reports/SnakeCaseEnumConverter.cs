using System.Text.Json;
using System.Text.Json.Serialization;

namespace MockInterviewer.Core.Reports;

/// <summary>Writes NeedsReview as "needs_review", as design and files have it.</summary>
internal sealed class SnakeCaseEnumConverter<T>() : JsonStringEnumConverter<T>(JsonNamingPolicy.SnakeCaseLower, allowIntegerValues: false)
    where T : struct, Enum;
