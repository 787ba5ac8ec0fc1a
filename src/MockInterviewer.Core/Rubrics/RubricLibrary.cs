using System.Globalization;
using MockInterviewer.Core.Content;
using MockInterviewer.Core.Documents;

namespace MockInterviewer.Core.Rubrics;

/// <summary>
/// The rubrics of a content folder. A rubric is read, with what it includes, when it is first asked for: a command checks the
/// files that it uses, <see cref="LoadAll"/> checks every one.
/// </summary>
public sealed class RubricLibrary
{
    public const string Folder = "rubrics";

    /// <summary>Where a machine's drafts lie until a person has approved them. They are read by nothing that grades.</summary>
    public const string Drafts = "drafts";

    /// <summary>Where the versions lie that an approved draft has replaced.</summary>
    public const string History = "history";

    /// <summary>Ends the name of a file in <see cref="History"/> that holds questions.</summary>
    public const string QuestionHistory = ".questions";

    /// <summary>Where documents' texts lie that were asked to be kept.</summary>
    public const string Texts = "texts";

    /// <summary>Folders beside those of the companies; no company may bear these names.</summary>
    public static IReadOnlyList<string> NoCompanies { get; } = ["common", "questions", Drafts, History, Texts];

    /// <summary>Where the rubric company/round stands in a content folder.</summary>
    public static string FileOf(string id) => $"{Folder}/{id}.yaml";

    /// <summary>Where a version of it lies that a newer one has replaced.</summary>
    /// <param name="kind"><see cref="QuestionHistory"/> for the questions that left the bank with it.</param>
    public static string HistoryOf(string id, int version, string kind = "") =>
        string.Create(CultureInfo.InvariantCulture, $"{Folder}/{History}/{id}.v{version}{kind}.yaml");

    private readonly ContentFolder _folder;
    private readonly Lazy<ContentPart<SourceDocuments>> _documents;
    private readonly Lazy<ContentPart<(IReadOnlyList<Company> Companies, ContentText? Text)>> _companies;
    private readonly Lazy<ContentPart<(CommonParts Common, RubricReader Reader, SharedParts Shared)>> _readers;
    private readonly Dictionary<string, Rubric> _rubrics = new(StringComparer.Ordinal);
    private readonly Lock _lock = new();
    private readonly bool _withoutModel;

    /// <param name="withoutModel">Leaves the offline model unread: it is about to be fitted, and need not fit the features yet.</param>
    public RubricLibrary(ContentFolder folder, bool withoutModel = false)
    {
        _folder = folder;
        _withoutModel = withoutModel;
        _documents = ReadOnce(faults => SourceDocuments.Read(folder, faults));
        _companies = ReadOnce(faults =>
        {
            var map = folder.Read(CompanyReader.File, faults);
            return (CompanyReader.Read(map, NoCompanies), map?.Source);
        });
        _readers = ReadOnce(OpenReaders);
    }

    /// <exception cref="InvalidContentException">rubrics/companies.yaml is faulty.</exception>
    public IReadOnlyList<Company> Companies => _companies.Value.OrThrow().Companies;

    /// <exception cref="InvalidContentException">rubrics/sources.yaml is faulty.</exception>
    public SourceDocuments Documents => _documents.Value.OrThrow();

    /// <exception cref="InvalidContentException">A file that every rubric depends on is faulty.</exception>
    public SharedParts Shared => _readers.Value.OrThrow().Shared;

    /// <summary>The flags of rubrics/common/red-flags.yaml, which any rubric may include.</summary>
    /// <exception cref="InvalidContentException">The file is missing or faulty.</exception>
    public IReadOnlyList<RedFlag> CommonRedFlags
    {
        get
        {
            lock (_lock)
            {
                return _readers.Value.OrThrow().Common.RedFlagsOf("red-flags").OrThrow();
            }
        }
    }

    /// <summary>Records what is wrong in place of throwing.</summary>
    public IReadOnlyList<Company> ReadCompanies(ContentFaults faults) => _companies.Value.Into(faults).Companies;

    /// <summary>Records what is wrong in place of throwing.</summary>
    public SourceDocuments ReadDocuments(ContentFaults faults) => _documents.Value.Into(faults);

    /// <exception cref="UnknownNameException">No such company.</exception>
    public Company FindCompany(string id) =>
        Companies.FirstOrDefault(c => c.Id == id) ?? throw new UnknownNameException("company", id, [.. Companies.Select(c => c.Id)]);

    /// <summary>The company's rounds, by the files in its folder.</summary>
    public IReadOnlyList<string> Rounds(Company company) => Rounds(company.Id);

    /// <exception cref="UnknownNameException">No such company or round.</exception>
    /// <exception cref="InvalidContentException">The rubric or a file that it includes is faulty.</exception>
    public Rubric Load(string companyId, string round)
    {
        lock (_lock)
        {
            if (!_rubrics.TryGetValue($"{companyId}/{round}", out var rubric))
            {
                var company = FindCompany(companyId);
                if (Rounds(company) is var rounds && !rounds.Contains(round))
                {
                    throw new UnknownNameException($"{company.Name} round", round, rounds);
                }
                var faults = new ContentFaults();
                rubric = _readers.Value.Into(faults).Reader.Read(company, round, faults);
                faults.ThrowIfAny();
                _rubrics.Add(rubric!.Id, rubric);
            }
            return rubric;
        }
    }

    /// <summary>Reads every rubric and every common part, used or not.</summary>
    /// <exception cref="InvalidContentException">With the faults of all files together.</exception>
    public IReadOnlyList<Rubric> LoadAll()
    {
        var faults = new ContentFaults();
        var rubrics = ReadAll(faults);
        faults.ThrowIfAny();
        return rubrics;
    }

    /// <summary>Records what is wrong in place of throwing. Everything is read, whatever else is faulty; the rubrics without a fault
    /// are given back.</summary>
    public IReadOnlyList<Rubric> ReadAll(ContentFaults faults)
    {
        lock (_lock)
        {
            var companies = ReadCompanies(faults).Where(c => ContentWords.IsId(c.Id)).DistinctBy(c => c.Id).ToList();
            var (common, reader, _) = _readers.Value.Into(faults);
            common.ReadAll(faults);
            return [.. companies.Concat(Strangers(companies, faults)).SelectMany(company => Rounds(company)
                .Select(round => ReadFaultless(reader, company, round, faults))).OfType<Rubric>()];
        }
    }

    internal IReadOnlyList<string> Rounds(string companyId) =>
        [.. _folder.YamlFiles($"{Folder}/{companyId}").Select(f => Path.GetFileNameWithoutExtension(f))];

    /// <summary>Stand-ins for companies that have a folder and no entry, so that their rubrics are read all the same.</summary>
    private List<Company> Strangers(List<Company> companies, ContentFaults faults)
    {
        var ids = _folder.Folders(Folder).Except(NoCompanies).Except(companies.Select(c => c.Id)).ToList();
        foreach (var id in ids.Where(_ => _companies.Value.Value.Text is not null))
        {
            faults.Add(CompanyReader.File, 0, "companies", $"none has the id of the folder {Folder}/{id}; add one or remove the folder");
        }
        return [.. ids.Select(id => new Company(id, id, id, []))];
    }

    private static Rubric? ReadFaultless(RubricReader reader, Company company, string round, ContentFaults faults)
    {
        var own = new ContentFaults();
        var rubric = reader.Read(company, round, own);
        faults.AddAll(own);
        return own.All.Count == 0 ? rubric : null;
    }

    private (CommonParts, RubricReader, SharedParts) OpenReaders(ContentFaults faults)
    {
        var signalMap = _folder.Read(SignalReader.File, faults);
        var wordMap = _folder.Read(LanguageWords.File, faults);
        var featureMap = _folder.Read(FeatureReader.File, faults);
        var modelMap = _withoutModel ? null : _folder.Read(OfflineModel.File, faults);
        var signals = new SignalReader(signalMap);
        var features = FeatureReader.Read(featureMap, signals);
        var criteria = new CriterionReader(ReadDocuments(faults), signals);
        var flags = new RedFlagReader(criteria, signals, features);
        var common = new CommonParts(_folder, criteria, flags);
        var words = LanguageWords.Read(wordMap);
        var model = OfflineModelReader.Read(modelMap, features);
        return (common, new RubricReader(_folder, common, criteria, flags, signals, words, model.Vocabulary.Fill(features), model,
            [.. new[] { _companies.Value.Value.Text, signalMap?.Source, wordMap?.Source, featureMap?.Source, modelMap?.Source }.OfType<ContentText>()]),
            new SharedParts(signals.Signals, words));
    }

    private static Lazy<ContentPart<T>> ReadOnce<T>(Func<ContentFaults, T> read) => new(() =>
    {
        var faults = new ContentFaults();
        return new ContentPart<T>(read(faults), faults);
    });
}
