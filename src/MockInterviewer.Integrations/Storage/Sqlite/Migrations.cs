namespace MockInterviewer.Integrations.Storage.Sqlite;

/// <summary>The database's versions: script N brings it from version N to N + 1 (PRAGMA user_version). Scripts are only ever added.</summary>
internal static class Migrations
{
    public static int Newest => Scripts.Count;

    public static IReadOnlyList<string> Scripts { get; } =
    [
        """
        CREATE TABLE interviews (
            id TEXT NOT NULL PRIMARY KEY,
            company TEXT NOT NULL,
            round TEXT NOT NULL,
            question_ids TEXT NOT NULL,
            questions TEXT NOT NULL,
            persona TEXT NOT NULL,
            seed INTEGER NOT NULL,
            probes INTEGER NOT NULL,
            grader TEXT NOT NULL,
            started_at TEXT NOT NULL,
            start_ticks INTEGER NOT NULL,
            draft TEXT NOT NULL DEFAULT '',
            finished INTEGER NOT NULL DEFAULT 0,
            report TEXT,
            level INTEGER,
            decision TEXT
        );
        CREATE TABLE turns (
            interview_id TEXT NOT NULL REFERENCES interviews (id),
            turn_index INTEGER NOT NULL,
            speaker TEXT NOT NULL,
            kind TEXT NOT NULL,
            question_index INTEGER NOT NULL,
            text TEXT NOT NULL,
            said_at TEXT NOT NULL,
            check_id TEXT,
            reply TEXT,
            phrase TEXT,
            asks TEXT,
            PRIMARY KEY (interview_id, turn_index)
        ) WITHOUT ROWID;
        CREATE INDEX interviews_by_start ON interviews (start_ticks);
        """,
        """
        CREATE TABLE model_calls (
            id INTEGER NOT NULL PRIMARY KEY,
            call_key TEXT,
            role TEXT NOT NULL,
            prompt TEXT NOT NULL,
            prompt_hash TEXT NOT NULL,
            rubric_hash TEXT,
            provider TEXT NOT NULL,
            model TEXT NOT NULL,
            settings TEXT NOT NULL,
            request TEXT NOT NULL,
            reply TEXT,
            fault TEXT,
            input_tokens INTEGER NOT NULL,
            cached_tokens INTEGER NOT NULL,
            output_tokens INTEGER NOT NULL,
            cost_usd TEXT,
            started_at TEXT NOT NULL,
            milliseconds REAL NOT NULL
        );
        CREATE INDEX model_calls_by_key ON model_calls (call_key) WHERE call_key IS NOT NULL;
        """,
        """
        CREATE TABLE grade_ledger (
            id INTEGER NOT NULL PRIMARY KEY,
            grading_key TEXT NOT NULL,
            content_key TEXT NOT NULL,
            state TEXT NOT NULL,
            record TEXT,
            run TEXT NOT NULL,
            changed_at TEXT NOT NULL
        );
        CREATE UNIQUE INDEX grade_ledger_by_grading ON grade_ledger (grading_key);
        CREATE INDEX grade_ledger_by_content ON grade_ledger (content_key);
        CREATE INDEX grade_ledger_in_flight ON grade_ledger (run) WHERE state = 'InFlight';
        """,
        """
        CREATE TABLE reviews (
            id INTEGER NOT NULL PRIMARY KEY,
            content_key TEXT NOT NULL,
            level INTEGER NOT NULL,
            comment TEXT NOT NULL,
            reviewed_at TEXT NOT NULL
        );
        CREATE INDEX reviews_by_content ON reviews (content_key);
        """,
        """
        CREATE TABLE provider_batches (
            id INTEGER NOT NULL PRIMARY KEY,
            token TEXT NOT NULL UNIQUE,
            batch_id TEXT,
            provider TEXT NOT NULL,
            address TEXT NOT NULL,
            model TEXT NOT NULL,
            begun_at TEXT NOT NULL
        );
        CREATE TABLE provider_requests (
            id INTEGER NOT NULL PRIMARY KEY,
            call_key TEXT NOT NULL UNIQUE,
            token TEXT NOT NULL,
            role TEXT NOT NULL,
            prompt TEXT NOT NULL,
            prompt_hash TEXT NOT NULL,
            rubric_hash TEXT,
            settings TEXT NOT NULL,
            request TEXT NOT NULL
        );
        CREATE INDEX provider_requests_by_batch ON provider_requests (token);
        """,
        """
        ALTER TABLE model_calls ADD COLUMN account TEXT;
        CREATE INDEX model_calls_by_account ON model_calls (account) WHERE account IS NOT NULL;
        ALTER TABLE provider_requests ADD COLUMN account TEXT;
        """,
    ];
}
