using MockInterviewer.Core.Reports.Html;

namespace MockInterviewer.Core.Reports.Batches;

/// <summary>The empty table of a cohort's answers and what it is filtered with; the page's script fills it.</summary>
internal static class CohortTableHtml
{
    private static readonly (string Key, string Label)[] Filters =
        [("company", "Company"), ("round", "Round"), ("question", "Question"), ("level", "Level"), ("status", "Status"), ("flag", "Red flag")];

    private static readonly (string Sort, string Title, string Class)[] Columns =
    [
        ("id", "Id", "c-id"), ("company", "Company", "c-where"), ("round", "Round", "c-round"), ("question", "Question", "c-question"),
        ("level", "Level", "c-level"), ("score", "Score", "c-score"), ("status", "Status", "c-status"), ("flags", "Red flags", "c-flags"),
    ];

    public static void Write(HtmlWriter page)
    {
        page.Add($"<section id=\"answers\">\n<h2>All answers</h2>\n<noscript><p class=\"note\">The table needs scripts, which this browser does not run; every answer is in results.jsonl and results.csv.</p></noscript>\n")
            .Add($"<p id=\"waiting\" class=\"note\" hidden>Opening the table …</p>\n<div id=\"live\" hidden>\n<div class=\"controls\">\n")
            .Add($"<label class=\"wide-control\">Search<input type=\"search\" id=\"search\" placeholder=\"words of the id, question or answer\" autocomplete=\"off\"></label>\n");
        foreach (var (key, label) in Filters)
        {
            page.Add($"<label>{label}<select id=\"by-{key}\"><option value=\"\">all</option></select></label>\n");
        }
        page.Add($"<label class=\"narrow-only\">Sort by<select id=\"sort\"></select></label>\n</div>\n")
            .Add($"<p class=\"found\"><span id=\"found\" role=\"status\"></span><button type=\"button\" id=\"clear\" hidden>Show all</button><button type=\"button\" id=\"print\">Print these answers</button></p>\n")
            .Add($"<table id=\"table\"><thead><tr>");
        foreach (var (sort, title, name) in Columns)
        {
            page.Add($"<th scope=\"col\" class=\"{name}\" data-sort=\"{sort}\"><button type=\"button\">{title}</button></th>");
        }
        page.Add($"</tr></thead><tbody id=\"rows\"></tbody></table>\n")
            .Add($"<p class=\"pages\" id=\"pages\"><button type=\"button\" id=\"before\">Earlier</button><span id=\"page\"></span><button type=\"button\" id=\"after\">Later</button></p>\n")
            .Add($"</div>\n</section>\n<div id=\"sheets\"></div>\n");
    }
}
