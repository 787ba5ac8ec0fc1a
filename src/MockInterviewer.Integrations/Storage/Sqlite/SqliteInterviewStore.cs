using Microsoft.Data.Sqlite;
using MockInterviewer.Core.Interviews;
using MockInterviewer.Core.Storage;

namespace MockInterviewer.Integrations.Storage.Sqlite;

/// <summary>Interviews in the data folder's SQLite file.</summary>
public sealed class SqliteInterviewStore : IInterviewStore, IDisposable
{
    private readonly SqliteDatabase _database;

    private SqliteInterviewStore(SqliteDatabase database) => _database = database;

    /// <summary>Where a damaged database was moved to when the store was opened, or null.</summary>
    public string? KeptAside => _database.KeptAside;

    /// <param name="folder">The data folder; made when it is missing, for its owner only.</param>
    /// <exception cref="StorageException">The database cannot be used.</exception>
    public static SqliteInterviewStore Open(string folder, TimeProvider time) => new(SqliteDatabase.Open(folder, time, ["interviews", "turns"]));

    public void Create(InterviewPlan plan) => _database.Write(db => PlanRows.Insert(db, plan));

    public void Append(string interviewId, IReadOnlyList<Turn> turns, string draft) => _database.Write(db =>
    {
        foreach (var turn in turns)
        {
            TurnRows.Insert(db, interviewId, turn);
        }
        WriteDraft(db, interviewId, draft);
        if (turns.Any(t => t.Kind == TurnKind.Closing))
        {
            db.Execute("UPDATE interviews SET finished = 1 WHERE id = $id", ("$id", interviewId));
        }
    });

    public void SaveDraft(string interviewId, string text) => _database.Write(db => WriteDraft(db, interviewId, text));

    public string LoadDraft(string interviewId) =>
        _database.Read(db => db.Scalar<string>("SELECT draft FROM interviews WHERE id = $id", ("$id", interviewId))) ?? "";

    public InterviewState? Load(string interviewId) => _database.Read(db =>
        PlanRows.Find(db, interviewId) is { } plan ? new InterviewState(plan, [.. TurnRows.Of(db, interviewId)]) : null);

    public string? LastUnfinished() => _database.Read(db =>
        db.Scalar<string>("SELECT id FROM interviews WHERE finished = 0 OR report IS NULL ORDER BY start_ticks DESC, id DESC LIMIT 1"));

    public IReadOnlyList<InterviewSummary> List() => _database.Read(db => db.Rows(
        """
        SELECT id, company, round, started_at, question_ids, finished, report IS NOT NULL, level, decision,
            (SELECT COUNT(DISTINCT question_index) FROM turns WHERE interview_id = id AND kind = $answer) AS answered,
            (SELECT COALESCE(MAX(question_index), -1) + 1 FROM turns WHERE interview_id = id) AS asked
        FROM interviews ORDER BY start_ticks DESC, id DESC
        """, ReadSummary, ("$answer", nameof(TurnKind.Answer))));

    public void SaveReport(string interviewId, string json, int? level, string? decision) => _database.Write(db => db.Execute(
        "UPDATE interviews SET report = $report, level = $level, decision = $decision WHERE id = $id",
        ("$report", json), ("$level", level), ("$decision", decision), ("$id", interviewId)));

    public string? LoadReport(string interviewId) =>
        _database.Read(db => db.Scalar<string>("SELECT report FROM interviews WHERE id = $id", ("$id", interviewId)));

    public void Dispose() => _database.Dispose();

    private static void WriteDraft(SqliteConnection db, string interviewId, string text) =>
        db.Execute("UPDATE interviews SET draft = $draft WHERE id = $id", ("$draft", text), ("$id", interviewId));

    private static InterviewSummary ReadSummary(SqliteDataReader row)
    {
        var questions = row.GetString(4).Split(' ');
        return new InterviewSummary(
            row.GetString(0), row.GetString(1), row.GetString(2), TurnRows.ReadTime(row.GetString(3)), questions.Length, row.GetInt32(9),
            row.GetInt32(5) == 1, row.GetInt32(6) == 1, row.IsDBNull(7) ? null : row.GetInt32(7), row.IsDBNull(8) ? null : row.GetString(8),
            [.. questions.Take(row.GetInt32(10))]);
    }
}
