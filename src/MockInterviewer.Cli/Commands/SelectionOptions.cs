using System.CommandLine;
using MockInterviewer.Cli.Hosting;
using MockInterviewer.Core.Answers;
using MockInterviewer.Core.Batches;
using MockInterviewer.Core.Content;
using MockInterviewer.Core.Rubrics;

namespace MockInterviewer.Cli.Commands;

/// <summary>Which records of a file a command takes.</summary>
internal sealed class SelectionOptions
{
    private const int UsualSeed = 1;

    private readonly Option<string?> _only = new("--only")
    {
        Description = "Take these records: conditions on id, company, round, question, principle, answer, level or status (of an earlier run), such as "
            + "'company=google,amazon question~\"tell me\" level!=4 status=failed'; = is, ~ contains, ! turns round, a comma means or",
        HelpName = "QUERY",
    };

    private readonly Option<int?> _sample = new("--sample") { Description = "Take so many by chance, from each question its share", HelpName = "N" };
    private readonly Option<int> _seed = new("--seed") { Description = "Another number gives another sample", HelpName = "N", DefaultValueFactory = _ => UsualSeed };
    private readonly Option<int?> _limit = new("--limit") { Description = "Take the first so many, after the other choices", HelpName = "N" };

    public void AddTo(Command command)
    {
        foreach (var option in new Option[] { _only, _sample, _seed, _limit })
        {
            command.Add(option);
        }
    }

    /// <param name="library">Knows which names a query may use.</param>
    /// <param name="status">Of a record in the ledger; null where none is used.</param>
    /// <exception cref="UsageException">The query cannot be understood, or asks for what there is not.</exception>
    public EntrySelection Read(ParseResult parse, RubricLibrary library, Func<SubmissionRecord, string>? status)
    {
        var only = parse.GetValue(_only) is { } text ? Parse(text, library) : null;
        return only?.AsksForStatus == true && status is null
            ? throw new UsageException("--only status=... looks into the ledger of what models graded, and the offline grader keeps none; leave it out.")
            : new EntrySelection(only, Count(parse, _sample), parse.GetValue(_seed), Count(parse, _limit), status ?? (_ => ""));
    }

    /// <summary>The first of the options given by which a part of a file is taken; null for none.</summary>
    public string? PartBy(ParseResult parse) => new Option[] { _only, _sample, _limit }.FirstOrDefault(o => parse.GetResult(o) is not null)?.Name;

    private static int? Count(ParseResult parse, Option<int?> option) => parse.GetValue(option) is not < 1 and var count
        ? count
        : throw new UsageException($"{option.Name} must be at least 1.");

    private static EntryQuery Parse(string text, RubricLibrary library)
    {
        try
        {
            return EntryQuery.Parse(text, library);
        }
        catch (Exception e) when (e is FormatException or UnknownNameException)
        {
            throw new UsageException($"--only cannot be understood: {e.Message.TrimEnd('.')}.", e);
        }
    }
}
