using MockInterviewer.Core.Grading;
using MockInterviewer.Core.ModelCalls;

namespace MockInterviewer.Core.Batches;

/// <summary>
/// Tells a fault of one answer from one that all answers will have, by what the calls of a run come to. Short troubles of a provider are
/// waited for where the calls are made; what comes here has outlasted that. May be used from several threads.
/// </summary>
internal sealed class FaultWatch
{
    /// <summary>A provider may refuse one answer for reasons of its own (some filters say that the key lacks a right); not several in a row.</summary>
    private const int MostRefused = 3;

    /// <summary>So many in a row, and no reply between them, are no chance.</summary>
    private const int MostInTrouble = 10;

    private readonly Lock _lock = new();
    private bool _hasReplied;
    private int _inARow;

    /// <exception cref="ModelCallException">The fault is one of all answers; there is no sense in asking about the others.</exception>
    public void Note(Grade grade)
    {
        lock (_lock)
        {
            if (MostInARow(grade.Fault) is not { } most)
            {
                // Where nobody was asked, nobody has replied.
                var replied = grade.Usage.Calls > 0 || grade.Fault is not (null or ModelCallFault.CostLimit);
                _hasReplied |= replied;
                _inARow = replied ? 0 : _inARow;
            }
            else if (++_inARow >= most)
            {
                throw new ModelCallException(grade.Fault!.Value, grade.Error!);
            }
        }
    }

    /// <summary>Null for a fault that is the answer's own, and for none.</summary>
    private int? MostInARow(ModelCallFault? fault) => fault switch
    {
        ModelCallFault.NoQuota => 1,
        ModelCallFault.WrongKey or ModelCallFault.UnknownModel or ModelCallFault.WrongAddress or ModelCallFault.Tls => _hasReplied ? MostRefused : 1,
        ModelCallFault.Unreachable => _hasReplied ? MostInTrouble : 1,
        ModelCallFault.ServerError or ModelCallFault.RateLimited or ModelCallFault.TimedOut => MostInTrouble,
        ModelCallFault.BadRequest => _hasReplied ? null : MostInTrouble,
        _ => null,
    };
}
