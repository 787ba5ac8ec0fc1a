using Microsoft.Data.Sqlite;
using MockInterviewer.Core.Interviews;

namespace MockInterviewer.Integrations.Storage.Sqlite;

/// <summary>How plans stand in the database. The ids of the questions have a column of their own for the history, which is read at
/// each start.</summary>
internal static class PlanRows
{
    public static void Insert(SqliteConnection connection, InterviewPlan plan) => connection.Execute(
        """
        INSERT INTO interviews (id, company, round, question_ids, questions, persona, seed, probes, grader, started_at, start_ticks)
        VALUES ($id, $company, $round, $ids, $questions, $persona, $seed, $probes, $grader, $started, $order)
        """,
        ("$id", plan.Id), ("$company", plan.Company), ("$round", plan.Round), ("$ids", string.Join(' ', plan.Questions.Select(q => q.Id))),
        ("$questions", QuestionsJson.Write(plan.Questions)), ("$persona", plan.PersonaId), ("$seed", plan.Seed), ("$probes", plan.Probes),
        ("$grader", plan.GraderKind), ("$started", TurnRows.Write(plan.StartedAt)), ("$order", plan.StartedAt.UtcTicks));

    public static InterviewPlan? Find(SqliteConnection connection, string interviewId) => connection.Rows(
        "SELECT id, company, round, persona, seed, probes, questions, grader, started_at FROM interviews WHERE id = $id",
        row => new InterviewPlan(row.GetString(0), row.GetString(1), row.GetString(2), row.GetString(3), row.GetInt32(4), row.GetInt32(5),
            QuestionsJson.Read(row.GetString(6)), row.GetString(7), TurnRows.ReadTime(row.GetString(8))),
        ("$id", interviewId)).SingleOrDefault();
}
