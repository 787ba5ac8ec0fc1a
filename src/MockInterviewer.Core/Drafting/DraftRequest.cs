using System.Collections.Immutable;
using MockInterviewer.Core.Documents;
using MockInterviewer.Core.Rubrics;

namespace MockInterviewer.Core.Drafting;

/// <summary>What is to be drafted from what.</summary>
/// <param name="IsNewCompany">Whether rubrics/companies.yaml has none of that id yet.</param>
/// <param name="OtherCompanies">Names of the other companies; what a document says of them alone is not about this one.</param>
public sealed record DraftRequest(
    Company Company, bool IsNewCompany, string Round, ImmutableArray<DocumentText> Documents, ImmutableArray<string> OtherCompanies)
{
    public string RubricId => $"{Company.Id}/{Round}";
}
