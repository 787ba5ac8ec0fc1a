using System.Globalization;
using Microsoft.Data.Sqlite;
using MockInterviewer.Core.Interviews;

namespace MockInterviewer.Integrations.Storage.Sqlite;

/// <summary>How turns stand in the database: one row each, enums by name.</summary>
internal static class TurnRows
{
    private const string Columns = "turn_index, speaker, kind, question_index, text, said_at, check_id, reply, phrase, asks";

    public static void Insert(SqliteConnection connection, string interviewId, Turn turn) => connection.Execute(
        $"""
        INSERT INTO turns (interview_id, {Columns})
        VALUES ($id, $index, $speaker, $kind, $question, $text, $at, $check, $reply, $phrase, $asks)
        """,
        ("$id", interviewId), ("$index", turn.Index), ("$speaker", turn.Speaker.ToString()), ("$kind", turn.Kind.ToString()),
        ("$question", turn.QuestionIndex), ("$text", turn.Text), ("$at", Write(turn.At)), ("$check", turn.CheckId),
        ("$reply", turn.Reply?.ToString()), ("$phrase", turn.Phrase), ("$asks", turn.Asks));

    public static List<Turn> Of(SqliteConnection connection, string interviewId) =>
        connection.Rows($"SELECT {Columns} FROM turns WHERE interview_id = $id ORDER BY turn_index", Read, ("$id", interviewId));

    /// <summary>With its offset, so that a transcript shows the candidate's own time.</summary>
    public static string Write(DateTimeOffset time) => time.ToString("O", CultureInfo.InvariantCulture);

    public static DateTimeOffset ReadTime(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);

    private static Turn Read(SqliteDataReader row) => new(
        row.GetInt32(0), Enum.Parse<Speaker>(row.GetString(1)), Enum.Parse<TurnKind>(row.GetString(2)), row.GetInt32(3), row.GetString(4),
        ReadTime(row.GetString(5)), Text(row, 6), Text(row, 7) is { } reply ? Enum.Parse<ReplyKind>(reply) : null, Text(row, 8), Text(row, 9));

    private static string? Text(SqliteDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);
}
