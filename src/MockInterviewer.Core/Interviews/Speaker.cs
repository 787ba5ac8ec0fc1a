namespace MockInterviewer.Core.Interviews;

public enum Speaker
{
    Interviewer,
    Candidate,
}
