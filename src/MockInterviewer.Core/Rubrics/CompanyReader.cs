using MockInterviewer.Core.Content;

namespace MockInterviewer.Core.Rubrics;

/// <summary>Reads rubrics/companies.yaml.</summary>
internal static class CompanyReader
{
    public const string File = "rubrics/companies.yaml";

    /// <param name="map">Null when the file could not be read, which is a fault already.</param>
    public static IReadOnlyList<Company> Read(ContentMap? map)
    {
        var companies = map?.ReadMaps("companies", required: true).Select(ReadOne).ToList() ?? [];
        map?.Close();
        map?.FaultTwice("companies", companies.Select(c => c.Id));
        return companies;
    }

    private static Company ReadOne(ContentMap map)
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
        return company;
    }
}
