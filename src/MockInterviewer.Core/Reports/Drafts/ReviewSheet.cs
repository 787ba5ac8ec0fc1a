using System.Globalization;
using MockInterviewer.Core.Content;
using MockInterviewer.Core.Documents;
using MockInterviewer.Core.Drafting;
using MockInterviewer.Core.Reports.Markdown;
using MockInterviewer.Core.Rubrics;

namespace MockInterviewer.Core.Reports.Drafts;

/// <summary>A drafted rubric as Markdown for the person who approves it: each line above what the document says there, to be read as it is
/// or rendered.</summary>
public sealed class ReviewSheet
{
    private const string Mark = "⚠ ";

    private readonly MarkdownWriter _sheet = new();
    private readonly RubricDraft _draft;
    private readonly ReviewPassages _passages;

    private ReviewSheet(RubricDraft draft) => (_draft, _passages) = (draft, new ReviewPassages(draft.Request.Documents));

    public static string Render(RubricDraft draft)
    {
        var sheet = new ReviewSheet(draft);
        sheet.WriteHead();
        foreach (var criterion in draft.Criteria)
        {
            sheet.Write(criterion);
        }
        sheet.WriteFlags();
        sheet.WriteQuestions();
        sheet.WriteLosses();
        return sheet._sheet.ToString();
    }

    private void WriteHead()
    {
        var id = _draft.Request.RubricId;
        _sheet.Heading(1, $"To review: {_draft.Title}");
        _sheet.Paragraph($"Drafted by {_draft.By} from {string.Join(", ", _draft.Request.Documents.Select(d => $"{d.Name} ({d.Id}, sha256 {ContentHash.Shown(d.Sha256)})"))}. It grades nothing until it is approved.");
        _sheet.Paragraph($"Below each line of the draft stands what the document says at the place that it comes from. {Mark}marks what is weak: look there first. "
            + "This sheet is not read by the program. Change what is wrong in these files, where each line has the id that stands behind it here; then check, measure if you have graded answers, and approve:");
        _sheet.Code(DraftFiles.Rubric(_draft.Request.Company.Id, _draft.Request.Round), DraftFiles.Questions(_draft.Request.Company.Id, _draft.Request.Round),
            $"mockinterviewer rubric validate {RubricLibrary.Drafts}/{id}", $"mockinterviewer rubric impact OTHER {RubricLibrary.Drafts}/{id} ANSWERS", $"mockinterviewer rubric approve {id}");
        _sheet.Table(["Criterion", "Weight", "Checks", "Weak spots"], _draft.Criteria.Select(c => new[] { c.Criterion.Part.Title, Percent(c.Criterion.Part.Weight), Number(c.Checks.Length), Number(WeakIn(c)) }));
        _sheet.List("Weak spots of the whole", [.. _draft.WeakSpots.Select(w => Mark + w)]);
    }

    private void Write(DraftedCriterion drafted)
    {
        var criterion = drafted.Criterion.Part;
        _passages.BeginSection();
        _sheet.Heading(2, $"{criterion.Title}, {Percent(criterion.Weight)} · {criterion.Id}");
        WriteWeak(drafted.Criterion.WeakSpots);
        _sheet.Table(["Level", "An answer there"], criterion.Anchors.Select((anchor, i) => new[] { Number(i + 1), anchor }));
        foreach (var check in drafted.Checks)
        {
            _sheet.Heading(3, $"A strong answer {check.Part.Title} · {check.Part.Id}");
            WriteWeak(check.WeakSpots);
            WritePlaces(check.Part.Citations);
            _sheet.Labelled("Asked when it is missing:", string.Join(" / ", check.Part.Probes));
        }
    }

    private void WriteFlags()
    {
        if (_draft.RedFlags.IsEmpty)
        {
            return;
        }
        _passages.BeginSection();
        _sheet.Heading(2, "Red flags");
        foreach (var flag in _draft.RedFlags)
        {
            _sheet.Heading(3, $"{flag.Part.Title}, {flag.Part.Effect} · {flag.Part.Id}");
            WriteWeak(flag.WeakSpots);
            _sheet.Paragraph(flag.Part.Advice);
            WritePlaces(flag.Part.Citations);
        }
    }

    private void WriteQuestions()
    {
        _passages.BeginSection();
        _sheet.Heading(2, "Questions");
        foreach (var question in _draft.Questions)
        {
            _sheet.Heading(3, $"{question.Part.Text} · {question.Part.Id}");
            WriteWeak(question.WeakSpots);
            WritePlaces(question.Part.Citations);
        }
    }

    private void WriteLosses()
    {
        if (_draft.Losses.Length > 0)
        {
            _sheet.Heading(2, "Left out");
            _sheet.Table(["What", "Where", "Why"], _draft.Losses.Select(l => new[] { l.What, l.Place, l.Why }));
        }
    }

    private void WriteWeak(IEnumerable<string> spots)
    {
        foreach (var spot in spots)
        {
            _sheet.Paragraph(Mark + spot);
        }
    }

    private void WritePlaces(IEnumerable<Citation> citations) => _sheet.Quote(_passages.Of(citations));

    private static int WeakIn(DraftedCriterion drafted) => drafted.Criterion.WeakSpots.Length + drafted.Checks.Sum(c => c.WeakSpots.Length);

    private static string Percent(int weight) => string.Create(CultureInfo.InvariantCulture, $"{weight} %");

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
