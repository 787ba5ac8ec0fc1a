using MockInterviewer.Core.Content;
using MockInterviewer.Core.Revisions;

namespace MockInterviewer.Cli.Rubrics;

/// <summary>What a command line named: rubrics, and the content that they were read from.</summary>
/// <param name="Content">Of a draft: the content as it would be if it were approved.</param>
/// <param name="IsDraft">A person has not approved it: it may be read, and grade answers to be compared, and nothing else.</param>
/// <param name="PlaceOf">Where a person finds what stands at a place of that content.</param>
internal sealed record LocatedRubrics(RubricSet Set, ContentFolder Content, bool IsDraft, Func<ContentPlace, ContentPlace> PlaceOf)
{
    public static LocatedRubrics In(ContentFolder content, RubricSet set) => new(set, content, IsDraft: false, place => place);
}
