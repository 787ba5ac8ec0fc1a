using Microsoft.Data.Sqlite;
using MockInterviewer.Core.Reports.Grades;
using MockInterviewer.Core.Storage;

namespace MockInterviewer.Integrations.Storage.Sqlite;

/// <summary>People's reviews in the data folder's SQLite file. Safe to use from several threads.</summary>
public sealed class SqliteReviewStore(SharedDatabase database) : IReviewStore
{
    public IReadOnlyDictionary<string, HumanReview> All() => database.Read(db => db.Rows(
        "SELECT content_key, level, comment, reviewed_at FROM reviews WHERE id IN (SELECT max(id) FROM reviews GROUP BY content_key)", Read))
        .ToDictionary(r => r.Content, r => r.Review, StringComparer.Ordinal);

    public Task AddAsync(string content, HumanReview review) => database.WriteAsync(db => db.Execute(
        "INSERT INTO reviews (content_key, level, comment, reviewed_at) VALUES ($content, $level, $comment, $at)",
        ("$content", content), ("$level", review.Level), ("$comment", review.Comment), ("$at", TurnRows.Write(review.At))));

    private static (string Content, HumanReview Review) Read(SqliteDataReader row) =>
        (row.GetString(0), new HumanReview(row.GetInt32(1), row.GetString(2), TurnRows.ReadTime(row.GetString(3))));
}
