using System.Globalization;
using Microsoft.Extensions.AI;
using MockInterviewer.Core.Content;
using MockInterviewer.Core.Documents;
using MockInterviewer.Core.ModelCalls;
using MockInterviewer.Core.Prompts;
using MockInterviewer.Core.Rubrics;

namespace MockInterviewer.Core.Drafting.ByModel;

/// <summary>
/// Drafts a rubric with a language model: it notes what each stretch of the documents says, then makes a rubric of the notes. Code looks
/// up every passage and every term between the two, and lets nothing pass that names no place.
/// </summary>
/// <param name="nonce">Names the fence around the documents' words: <see cref="UntrustedText.NewNonce"/>, but in tests.</param>
public sealed class ModelDrafter(
    IChatClient client, PromptLibrary prompts, DraftWords words, SharedParts shared, IReadOnlyList<RedFlag> commonFlags, Func<string> nonce)
{
    private const string FirstPass = "draft-passage";
    private const string Merging = "draft-merge";
    private const string Again = "draft-again";
    private const int MostPoints = 300;

    /// <param name="progress">Told how many calls are done, and of how many.</param>
    /// <exception cref="ModelCallException">The model could not be asked, or answered twice with nothing of use.</exception>
    /// <exception cref="DocumentException">The documents give too little to draft from.</exception>
    public async Task<RubricDraft> DraftAsync(DraftRequest request, IProgress<(int Done, int All)> progress, CancellationToken cancellation)
    {
        var source = DraftSource.Read(words, shared, request, whole: false);
        List<PassageChunk> chunks = [.. source.Documents.SelectMany(PassageChunk.Of)];
        source.RequireHonest();
        var points = new List<FoundPoint>();
        var losses = new List<DraftLoss>();
        progress.Report((0, chunks.Count + 1));
        foreach (var chunk in chunks)
        {
            var reply = await FindAsync(chunk, source, cancellation).ConfigureAwait(false);
            points.AddRange(reply.Value!);
            losses.AddRange(reply.Losses);
            progress.Report((chunks.IndexOf(chunk) + 1, chunks.Count + 1));
        }
        losses.AddRange(points.Skip(MostPoints).Select(p => new DraftLoss("more points than one call can merge", p.Says, Citing.Of(p.Document, p.Passage))));
        var merged = await MergeAsync([.. points.Take(MostPoints)], source, cancellation).ConfigureAwait(false);
        progress.Report((chunks.Count + 1, chunks.Count + 1));
        var (criteria, flags, questions) = (merged.Value!.Criteria, merged.Value.RedFlags, merged.Value.Questions);
        return DraftAssembly.Make(words, source, Name, criteria, flags, questions.IsEmpty ? QuestionsOf(source).OfCriteria(criteria, request) : questions,
            [.. losses, .. merged.Losses], asksOwn: questions.IsEmpty);
    }

    private string Name => client.GetService<ChatClientMetadata>()?.DefaultModelId is { } model ? $"the model {model}" : "a model";

    private QuestionDrafter QuestionsOf(DraftSource source) => new(words, source.Terms, source.Expects);

    private Task<DraftReply<IReadOnlyList<FoundPoint>>> FindAsync(PassageChunk chunk, DraftSource source, CancellationToken cancellation)
    {
        var messages = prompts.Load(FirstPass).Render(("company", Said(source.Request.Company.Name)), ("round", Said(source.Request.Round)),
            ("passages", UntrustedText.Fence(chunk.Text, nonce())));
        var place = string.Create(CultureInfo.InvariantCulture, $"{chunk.Document.Name}, lines {chunk.Passages[0].FirstLine}-{chunk.Passages[^1].LastLine}");
        return AskAsync(FirstPass, messages, ContentKey.Of(source.Request.RubricId, chunk.Text), new PointReplyReader(chunk, source.Own).Read, place, cancellation);
    }

    private Task<DraftReply<MergeResult>> MergeAsync(IReadOnlyList<FoundPoint> points, DraftSource source, CancellationToken cancellation)
    {
        var list = string.Join('\n', points.Select((p, i) => string.Create(CultureInfo.InvariantCulture, $"{i + 1}. {p.Kind}: {p.Says} (terms: {string.Join(", ", p.Terms)})")));
        var flags = commonFlags.Where(f => words.KnownMistakes.Any(m => m.Flag == f.Id)).ToList();
        var messages = prompts.Load(Merging).Render(("flags", string.Join('\n', flags.Select(f => $"- {f.Id}: {f.Title}"))), ("company", Said(source.Request.Company.Name)),
            ("round", Said(source.Request.Round)), ("expects", EnumNames<ExpectedAnswer>.Of(source.Expects)), ("points", UntrustedText.Fence(list, nonce())));
        var checks = new CheckDrafter(words, source.Terms, source.Phrases, source.Expects);
        return AskAsync(Merging, messages, ContentKey.Of(source.Request.RubricId, list),
            reply => new MergeReplyReader(points, source, checks, QuestionsOf(source), flags).Read(reply), "the merging of the points", cancellation);
    }

    /// <summary>Asks, and once more with the faults named.</summary>
    private async Task<DraftReply<T>> AskAsync<T>(
        string name, IReadOnlyList<ChatMessage> messages, string key, Func<string, DraftReply<T>> read, string place, CancellationToken cancellation) where T : class
    {
        var first = await client.GetResponseAsync(messages, Options(name, key), cancellation).ConfigureAwait(false);
        var reply = read(first.Text);
        if (reply.Faults.IsEmpty)
        {
            return reply;
        }
        var again = prompts.Load(Again);
        List<ChatMessage> conversation = [.. messages, new(ChatRole.Assistant, first.Text),
            .. again.Render(("faults", string.Join('\n', reply.Faults.Select(f => $"- {f}"))))];
        var second = await client.GetResponseAsync(conversation, Options(name, ContentKey.Of(key, again.Hash, string.Join('\n', reply.Faults))), cancellation).ConfigureAwait(false);
        var better = read(second.Text) is { Value: not null } mended && (reply.Value is null || mended.Faults.Length <= reply.Faults.Length) ? mended : reply;
        if (better.Value is null)
        {
            // Otherwise the record would give the same two replies, and the same failure, for ever.
            first.Reject();
            second.Reject();
            throw new ModelCallException(ModelCallFault.Unreadable, $"{place}: the model answered twice with nothing of use ({better.Faults[0].TrimEnd('.')}). Nothing was written; try again, or another model.");
        }
        return better;
    }

    private ChatOptions Options(string name, string key)
    {
        var prompt = prompts.Load(name);
        var options = prompt.Settings.ToOptions();
        options.ResponseFormat = ReplySchema.For(name);
        return new ModelCallContext(ModelRole.Drafter, prompt.Name, prompt.Hash, null, key).AddTo(options);
    }

    private static string Said(string name) => UntrustedText.Neutralise(name).ReplaceLineEndings(" ");
}
