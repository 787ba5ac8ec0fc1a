using MockInterviewer.Core.Interviews;
using MockInterviewer.Core.Reports;

namespace MockInterviewer.Tests.Reports;

/// <summary>A finished interview of three questions: one answered with a probe, one with a red flag, one skipped.</summary>
internal static class SampleInterview
{
    private const string FirstAnswer = "Our parity dashboard sat at 99.97 % for six weeks.";

    private static readonly DateTimeOffset Start = new(2026, 11, 20, 18, 30, 0, TimeSpan.Zero);

    public static InterviewState State { get; } = Said(InterviewState.New(new InterviewPlan("i-20261120-1", "amazon", "behavioral",
        "amazon-bar-raiser", 7, 2, [Planned("q1", SampleGrades.Question, "Dive Deep"), Planned("q2", "Tell me about a <b>hard</b> call.", "Ownership"),
            Planned("q3", "Tell me about a failure.", null)], "offline", Start)));

    public static InterviewReport Report { get; } = Build(
        new GradedAnswer(State.Plan.Questions[0], SampleGrades.Good(), SampleGrades.Bare(FirstAnswer)),
        new GradedAnswer(State.Plan.Questions[1], SampleGrades.Capped(), null));

    public static InterviewReport Build(params IReadOnlyList<GradedAnswer> answers) => InterviewReport.Build(State, SampleGrades.Rubric,
        "Ruth Adeyemi", level => $"I opened for level {level?.ToString() ?? "none"}.", answers, Places.Library.Documents, Start.AddMinutes(14));

    private static PlannedQuestion Planned(string id, string text, string? principle) => new(id, text, principle, 4, 540, [], []);

    private static InterviewState Said(InterviewState state) => new[]
    {
        (Speaker.Interviewer, TurnKind.Opening, -1, "Good morning, I am Ruth.", null),
        (Speaker.Interviewer, TurnKind.Question, 0, SampleGrades.Question, null),
        (Speaker.Candidate, TurnKind.Answer, 0, FirstAnswer, null),
        (Speaker.Interviewer, TurnKind.Probe, 0, "Which call was yours?", "ownership.own-decision"),
        (Speaker.Candidate, TurnKind.Answer, 0, "I stopped wave 3, which cost 12 days.\n# not a heading\n<script>alert('x')</script>", null),
        (Speaker.Interviewer, TurnKind.Probe, 0, "What remains of it today?", "depth.lasting-fix"),
        (Speaker.Candidate, TurnKind.Aside, 0, "What do you mean?", null),
        (Speaker.Interviewer, TurnKind.Question, 1, "Next: tell me about a hard call.", null),
        (Speaker.Candidate, TurnKind.Answer, 1, "We fixed the gateway.", null),
        (Speaker.Interviewer, TurnKind.Question, 2, "Tell me about a failure.", null),
        (Speaker.Candidate, TurnKind.Command, 2, "/skip", null),
        (Speaker.Interviewer, TurnKind.Closing, 2, "Thank you.", (string?)null),
    }.Aggregate(state, (soFar, said) => soFar.With(new Turn(soFar.Turns.Length, said.Item1, said.Item2, said.Item3, said.Item4,
        Start.AddMinutes(soFar.Turns.Length), said.Item5, said.Item1 == Speaker.Candidate && said.Item2 == TurnKind.Answer ? ReplyKind.Answer : null)));
}
