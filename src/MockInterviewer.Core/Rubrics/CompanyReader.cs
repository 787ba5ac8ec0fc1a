using MockInterviewer.Core.Content;

namespace MockInterviewer.Core.Rubrics;

/// <summary>Reads rubrics/companies.yaml.</summary>
internal static class CompanyReader
{
    public const string File = "rubrics/companies.yaml";

    /// <param name="map">Null when the file could not be read, which is a fault already.</param>
    /// <param name="reserved">Folders of rubrics/ that are no company's: with such an id, its drafts would grade.</param>
    public static IReadOnlyList<Company> Read(ContentMap? map, IReadOnlyList<string> reserved)
    {
        var companies = map?.ReadMaps("companies", required: true).Select(m => ReadOne(m, reserved)).ToList() ?? [];
        map?.Close();
        map?.FaultTwice("companies", companies.Select(c => c.Id));
        return companies;
    }

    private static Company ReadOne(ContentMap map, IReadOnlyList<string> reserved)
    {
        var decisions = map.ReadMap("decisions", required: true);
        var company = new Company(map.ReadId("id"), map.ReadText("name"), map.ReadId("persona"),
            decisions is null ? [] : [.. Enumerable.Range(1, 4).Select(level => decisions.ReadText($"{level}"))]);
        decisions?.Close();
        map.Close();
        if (company.Id.Contains('-'))
        {
            map.Fault("id", $"'{company.Id}' cannot be given on the command line, which takes '-' for '_'; write '_'");
        }
        if (reserved.Contains(company.Id))
        {
            map.Fault("id", $"'{company.Id}' is a folder of rubrics/ that holds no company's rubrics; choose another id");
        }
        return company;
    }
}
