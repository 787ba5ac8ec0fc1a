using System.Globalization;
using Microsoft.Data.Sqlite;
using MockInterviewer.Core.ModelCalls;

namespace MockInterviewer.Integrations.Storage.Sqlite;

/// <summary>How calls of models stand in the database: one row each, enums by name, money as a decimal's digits.</summary>
internal static class ModelCallRows
{
    private const int LookedAt = 2000;

    private const string Columns =
        """
        call_key, role, prompt, prompt_hash, rubric_hash, provider, model, settings, request, reply, fault,
        input_tokens, cached_tokens, output_tokens, cost_usd, started_at, milliseconds, account
        """;

    public static void Insert(SqliteConnection connection, ModelCall call) => connection.Execute(
        $"""
        INSERT INTO model_calls ({Columns})
        VALUES ($key, $role, $prompt, $promptHash, $rubricHash, $provider, $model, $settings, $request, $reply, $fault,
            $input, $cached, $output, $cost, $started, $milliseconds, $account)
        """,
        ("$key", call.Key), ("$role", call.Role.ToString()), ("$prompt", call.Prompt), ("$promptHash", call.PromptHash),
        ("$rubricHash", call.RubricHash), ("$provider", call.Provider), ("$model", call.Model), ("$settings", call.Settings),
        ("$request", call.Request), ("$reply", call.Reply), ("$fault", call.Fault?.ToString()), ("$input", call.InputTokens),
        ("$cached", call.CachedTokens), ("$output", call.OutputTokens), ("$cost", call.CostUsd?.ToString(CultureInfo.InvariantCulture)),
        ("$started", TurnRows.Write(call.StartedAt)), ("$milliseconds", call.Duration.TotalMilliseconds), ("$account", call.Account));

    /// <summary>The newest of a key that got a reply; a row that says it was unreadable comes after it and hides it.</summary>
    public static ModelCall? Find(SqliteConnection connection, string key) => connection.Rows(
        $"""
        SELECT {Columns} FROM model_calls
        WHERE call_key = $key AND (fault IS NULL OR fault = $unreadable) ORDER BY id DESC LIMIT 1
        """, Read, ("$key", key), ("$unreadable", nameof(ModelCallFault.Unreadable))).SingleOrDefault(c => c.Fault is null);

    /// <summary>Looks at the latest only: a record of years need not be read through. Calls of a provider's batch took no time of their own.</summary>
    public static CallAverages? Average(SqliteConnection connection, string provider, string model, string promptHash) => connection.Rows(
        $"""
        SELECT COUNT(*), AVG(output_tokens), AVG(milliseconds)
        FROM (SELECT * FROM model_calls ORDER BY id DESC LIMIT {LookedAt})
        WHERE provider = $provider AND model = $model AND prompt_hash = $prompt AND fault IS NULL AND output_tokens > 0 AND milliseconds > 0
        """,
        row => row.GetInt32(0) == 0 ? null : new CallAverages(row.GetInt32(0), (int)row.GetDouble(1), TimeSpan.FromMilliseconds(row.GetDouble(2))),
        ("$provider", provider), ("$model", model), ("$prompt", promptHash)).Single();

    /// <summary>A row without a reply and without tokens is of a call that came to nothing, or says of another's reply that it was unreadable.</summary>
    public static RunCost SpentOn(SqliteConnection connection, string account) => connection.Rows(
        """
        SELECT input_tokens, cached_tokens, output_tokens, cost_usd FROM model_calls
        WHERE account = $account AND (reply IS NOT NULL OR input_tokens > 0)
        """,
        row => RunCost.OfCall(new CallTokens(row.GetInt32(0), row.GetInt32(1), row.GetInt32(2)), Usd(row, 3)), ("$account", account))
        .Aggregate(RunCost.None, (sum, call) => sum + call);

    public static List<ModelCall> All(SqliteConnection connection) => connection.Rows($"SELECT {Columns} FROM model_calls ORDER BY id", Read);

    private static ModelCall Read(SqliteDataReader row) => new(
        Text(row, 0), Enum.Parse<ModelRole>(row.GetString(1)), row.GetString(2), row.GetString(3), Text(row, 4), row.GetString(5), row.GetString(6),
        row.GetString(7), row.GetString(8), Text(row, 9), Text(row, 10) is { } fault ? Enum.Parse<ModelCallFault>(fault) : null,
        row.GetInt32(11), row.GetInt32(12), row.GetInt32(13), Usd(row, 14),
        TurnRows.ReadTime(row.GetString(15)), TimeSpan.FromMilliseconds(row.GetDouble(16)))
    {
        Account = Text(row, 17),
    };

    private static decimal? Usd(SqliteDataReader row, int column) => Text(row, column) is { } cost ? decimal.Parse(cost, CultureInfo.InvariantCulture) : null;

    private static string? Text(SqliteDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);
}
