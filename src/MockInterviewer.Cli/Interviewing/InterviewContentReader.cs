using MockInterviewer.Core.Content;
using MockInterviewer.Core.Interviews;
using MockInterviewer.Core.Questions;
using MockInterviewer.Core.Rubrics;

namespace MockInterviewer.Cli.Interviewing;

/// <summary>Reads the content of an interview, the files at the same time: the person waits for the first question. What was asked
/// for once is being read or there; so it can be asked for before it is needed.</summary>
internal sealed class InterviewContentReader(ContentFolder folder, RubricLibrary library)
{
    private readonly Dictionary<(string Company, string Round), Task<InterviewContent>> _contents = [];
    private readonly Dictionary<string, Task<QuestionBank>> _banks = [];

    /// <summary>What an interview needs whose questions are planned already.</summary>
    /// <exception cref="UnknownNameException">No such company or round.</exception>
    /// <exception cref="InvalidContentException">With the faults of all files together.</exception>
    public Task<InterviewContent> ReadAsync(string companyId, string round) =>
        Once(_contents, (companyId, round), () => ReadNowAsync(companyId, round));

    /// <summary>The same, and the questions to plan a new one with.</summary>
    /// <exception cref="UnknownNameException">No such company or round.</exception>
    /// <exception cref="InvalidContentException">With the faults of all files together.</exception>
    public async Task<(InterviewContent Content, QuestionBank Bank)> ReadToPlanAsync(string companyId, string round)
    {
        var content = ReadAsync(companyId, round);
        var bank = Once(_banks, companyId, () => Task.FromResult(QuestionBank.Load(folder, library, library.FindCompany(companyId))));
        await AllAsync(content, bank);
        return (await content, await bank);
    }

    private async Task<InterviewContent> ReadNowAsync(string companyId, string round)
    {
        var rubric = Task.Run(() => library.Load(companyId, round));
        var company = library.FindCompany(companyId);
        var persona = Task.Run(() => Persona.Load(folder, company.PersonaId));
        var technologies = Task.Run(() => Technologies.Load(folder, library.Documents));
        await AllAsync(rubric, persona, technologies);
        return new InterviewContent(company, await rubric, await persona, await technologies);
    }

    private static Task<T> Once<TKey, T>(Dictionary<TKey, Task<T>> begun, TKey key, Func<Task<T>> read) where TKey : notnull
    {
        if (!begun.TryGetValue(key, out var reading))
        {
            reading = Task.Run(read);
            begun.Add(key, reading);
        }
        return reading;
    }

    private static async Task AllAsync(params Task[] readings)
    {
        try
        {
            await Task.WhenAll(readings);
        }
        catch (InvalidContentException)
        {
            // Several may have met the same faulty file.
            throw new InvalidContentException(readings
                .Select(t => t.Exception?.InnerException).OfType<InvalidContentException>().SelectMany(e => e.Faults).Distinct());
        }
    }
}
