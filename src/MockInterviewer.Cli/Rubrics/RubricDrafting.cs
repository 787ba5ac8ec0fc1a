using Microsoft.Extensions.AI;
using MockInterviewer.Cli.Hosting;
using MockInterviewer.Core.Content;
using MockInterviewer.Core.Documents;
using MockInterviewer.Core.Drafting;
using MockInterviewer.Core.Drafting.ByModel;
using MockInterviewer.Core.Prompts;
using MockInterviewer.Core.Questions;
using MockInterviewer.Core.Reports.Drafts;
using MockInterviewer.Core.Revisions.Linting;
using MockInterviewer.Core.Rubrics;
using MockInterviewer.Integrations.Content;
using MockInterviewer.Integrations.Documents;

namespace MockInterviewer.Cli.Rubrics;

/// <summary>Reads documents, drafts a rubric of them, and writes it when it is valid; until then nothing is written.</summary>
internal sealed class RubricDrafting(ContentFolder folder, RubricLibrary library, TimeProvider time)
{
    private readonly Lazy<DraftWords> _words = new(() => DraftWords.Load(folder, library));

    /// <exception cref="UsageException">Company or round cannot bear that name, or there is a draft already.</exception>
    public DraftRequest Request(string company, string round, IReadOnlyList<DocumentText> documents, bool replaces)
    {
        var id = RubricNames.Tidy(company);
        var tidyRound = RubricNames.Tidy(round);
        if (!ContentWords.IsId(id) || !ContentWords.IsId(tidyRound) || RubricLibrary.NoCompanies.Contains(id))
        {
            throw new UsageException($"A rubric cannot be called {company}/{round}; use letters and digits, and no company called {string.Join(", ", RubricLibrary.NoCompanies)}.");
        }
        if (!replaces && folder.TextOf(DraftFiles.Rubric(id, tidyRound)) is not null)
        {
            throw new UsageException($"There is a draft {id}/{tidyRound} already: {folder.PathOf(DraftFiles.Rubric(id, tidyRound))}. Approve it, remove it, or say --replace.");
        }
        var known = library.Companies.FirstOrDefault(c => c.Id == id);
        return new DraftRequest(known ?? new Company(id, company.Trim(), _words.Value.Persona, _words.Value.Decisions), known is null, tidyRound, [.. documents],
            [.. library.Companies.Where(c => c.Id != id).Select(c => c.Name)]);
    }

    /// <summary>The documents, with ids that mean nothing else: neither in the content nor in another draft.</summary>
    public async Task<IReadOnlyList<DocumentText>> ReadAsync(IEnumerable<string> paths, string company, string round, CancellationToken cancellation)
    {
        var ids = new DocumentIds([.. library.Documents.All, .. DraftedDocuments.Of(folder, RubricNames.Tidy(company), RubricNames.Tidy(round))]);
        var documents = new List<DocumentText>();
        foreach (var path in paths)
        {
            documents.Add(ids.Name(await DocumentFile.ReadAsync(path, "", time, cancellation)));
        }
        return [.. documents.DistinctBy(d => d.Sha256)];
    }

    /// <param name="model">That drafts; null for the offline drafter.</param>
    public async Task<RubricDraft> DraftAsync(DraftRequest request, IChatClient? model, PromptLibrary prompts, IProgress<(int Done, int All)> progress, CancellationToken cancellation)
    {
        var draft = model is null
            ? new OfflineDrafter(_words.Value, library.Shared, library.CommonRedFlags).Draft(request)
            : await new ModelDrafter(model, prompts, _words.Value, library.Shared, library.CommonRedFlags, UntrustedText.NewNonce).DraftAsync(request, progress, cancellation);
        return WithFreeIds(draft, IdsOfOtherRounds(request));
    }

    /// <param name="taken">Ids that mean other questions.</param>
    private static RubricDraft WithFreeIds(RubricDraft draft, HashSet<string> taken)
    {
        var known = draft.Questions.Select(q => q.Part.Id).Concat(taken).ToHashSet(StringComparer.Ordinal);
        return draft with { Questions = [.. draft.Questions.Select(q => taken.Contains(q.Part.Id) ? q with { Part = q.Part with { Id = Free(q.Part.Id) } } : q)] };

        string Free(string id)
        {
            var free = IdWords.Free(id, known.Contains);
            known.Add(free);
            return free;
        }
    }

    /// <summary>The draft with what the linter finds in it among its weak spots.</summary>
    /// <exception cref="InvalidContentException">The draft would not be valid if it were approved.</exception>
    public RubricDraft Linted(RubricDraft draft)
    {
        var drafted = folder.With(DraftFiles.Write(draft));
        var approved = new DraftApproval(drafted).Prepare(draft.Request.Company.Id, draft.Request.Round);
        var after = drafted.With(approved.Files);
        var changed = new RubricLibrary(after);
        var questions = QuestionBank.Load(after, changed, approved.Rubric.Company).InRound(draft.Request.Round);
        return draft with { WeakSpots = [.. draft.WeakSpots, .. Linter.Read(new LintedContent([approved.Rubric], [.. questions], [], changed.Documents, null)).Select(w => $"The linter warns: {w.Message}.")] };
    }

    /// <returns>The files, by path.</returns>
    /// <exception cref="InvalidContentException">The draft would not be valid if it were approved.</exception>
    public IReadOnlyList<string> Write(RubricDraft draft, bool keepText)
    {
        var (company, round) = (draft.Request.Company.Id, draft.Request.Round);
        var files = DraftFiles.Write(draft);
        new DraftApproval(folder.With(files)).Prepare(company, round);
        files[DraftFiles.Sheet(company, round)] = ReviewSheet.Render(draft);
        foreach (var document in draft.Request.Documents.Where(_ => keepText))
        {
            files[DraftFiles.KeptText(document.Id)] = string.Join('\n', document.Lines);
        }
        ContentFiles.Write(folder, files);
        return [.. files.Keys.Select(folder.PathOf)];
    }

    /// <summary>Of questions that the company's bank has; one with the same id would be taken for them.</summary>
    private HashSet<string> IdsOfOtherRounds(DraftRequest request) => request.IsNewCompany || !library.Rounds(request.Company).Any(r => r != request.Round) ? []
        : [.. QuestionBank.Load(folder, library, request.Company).Questions.Where(q => q.Round != request.Round).Select(q => q.Id)];
}
