using System.Globalization;
using MockInterviewer.Core.Storage;

namespace MockInterviewer.Cli.Interviewing;

/// <summary>Names for interviews: short, sortable by time, easy to read out.</summary>
internal sealed class InterviewIds(IInterviewStore store, TimeProvider time)
{
    /// <summary>Without letters and digits that look alike.</summary>
    private const string Alphabet = "23456789abcdefghjkmnpqrstuvwxyz";

    public string Next(Random random)
    {
        var minute = time.GetLocalNow().ToString("yyyyMMdd-HHmm", CultureInfo.InvariantCulture);
        while (true)
        {
            var id = $"{minute}-{new string(random.GetItems<char>(Alphabet, 2))}";
            if (store.Load(id) is null)
            {
                return id;
            }
        }
    }
}
