namespace MockInterviewer.Cli.Doctor;

internal enum Health
{
    Ok,
    Warn,
    Fail,
}
