using System.Collections.Immutable;
using MockInterviewer.Core.Content;
using MockInterviewer.Core.Documents;
using MockInterviewer.Core.Drafting;
using MockInterviewer.Core.Interviews;
using MockInterviewer.Core.Interviews.Voice;
using MockInterviewer.Core.Prompts;
using MockInterviewer.Core.Questions;
using MockInterviewer.Core.Revisions.Linting;
using MockInterviewer.Core.Rubrics;

namespace MockInterviewer.Cli.Rubrics;

/// <summary>Every content file, read and held against each other.</summary>
internal sealed class WholeContent(ContentFolder folder, RubricLibrary library)
{
    /// <exception cref="InvalidContentException">With the faults of all files together.</exception>
    public ContentInventory Read()
    {
        var faults = new ContentFaults();
        var companies = library.ReadCompanies(faults);
        var rubrics = library.ReadAll(faults);
        foreach (var rubric in rubrics)
        {
            Interviewer.CheckSignals(rubric, faults);
        }
        var banks = Names(QuestionBank.Folder, companies.Select(c => c.Id));
        var questions = banks.SelectMany(id => QuestionBank.Read(folder, faults, library, id, rubrics).Questions).ToImmutableArray();
        var personas = Names(Persona.Folder, companies.Select(c => c.PersonaId));
        foreach (var id in personas)
        {
            Persona.Read(folder, faults, id);
        }
        var technologies = Technologies.Read(folder, faults, library.ReadDocuments(faults));
        var prompts = new PromptLibrary(folder).ReadAll(faults, InterviewVoice.Prompts);
        // A content folder need not be one that rubrics are drafted in.
        var words = folder.TextOf(DraftWords.File) is null ? null : DraftWords.Read(folder, faults);
        faults.ThrowIfAny();
        // What may be named is known only now, when the files that it stands in are sound.
        words?.CheckNames(library, personas);
        faults.ThrowIfAny();
        return new ContentInventory(rubrics, questions, personas.Count, technologies, prompts.Count);
    }

    /// <summary>The content with what makes its grades worse.</summary>
    /// <param name="copies">The cited documents; null when they are not at hand.</param>
    /// <exception cref="InvalidContentException">With the faults of all files together.</exception>
    public (ContentInventory Content, ImmutableArray<LintWarning> Warnings) Lint(DocumentCopies? copies)
    {
        var content = Read();
        return (content, Linter.Read(new LintedContent(content.Rubrics, content.Questions, content.Technologies, library.Documents, copies)));
    }

    /// <summary>The names that must be there, and those of the files that are.</summary>
    private List<string> Names(string subfolder, IEnumerable<string> needed) =>
        [.. folder.YamlFiles(subfolder).Select(f => Path.GetFileNameWithoutExtension(f)).Union(needed.Where(ContentWords.IsId))];
}
