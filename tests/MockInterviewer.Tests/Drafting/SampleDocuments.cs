namespace MockInterviewer.Tests.Drafting;

/// <summary>Documents as people write them, that no rubric was made with.</summary>
internal static class SampleDocuments
{
    public const string Bullets = """
        - Communicates clearly
        - Takes ownership
        - Handles conflict
        - Data driven
        - Customer focus
        - Learns from mistakes
        - Delivers on time
        """;

    /// <summary>As many criteria as a rubric has, with one thing to check under each.</summary>
    public const string Thin = """
        # Scheme
        - Communication (20 points): speaks clearly
        - Ownership (20 points): takes responsibility
        - Conflict (20 points): settles it
        - Data (10 points): uses metrics
        - Customers (10 points): knows users
        - Learning (10 points): admits mistakes
        - Delivery (10 points): meets dates
        """;

    public const string Guide = """
        # Interview guide: Backend engineer, behavioral round

        Welcome! This guide is for interviewers at Acme. Please read it before your first panel.

        ## How to run the hour
        - Ask for numbers whenever the candidate says "a lot" or "much faster".
        - Leave ten minutes for their questions.
        - Take notes in the candidate's own words.

        ## Ownership
        We look for people who take responsibility for the result, not a list of meetings.
        - Tells what they did themselves, step by step
        - Admits their own mistake before anyone asks
        - Follows through until the customer confirms the fix

        Example question: "Tell me about a time you had to fix something that was not your job."

        What puts us off:
        - Blames another team
        - Says "we" throughout
        - Takes credit for somebody else's idea

        ## Technical judgment
        Strong candidates compare at least two options and name what each would cost.
        - Explains why the simpler design was or was not chosen
        - Knows what would have to change for the decision to be wrong
        - Names the failure modes and how they would be noticed

        Example question: Walk me through a technical decision you regret.

        ### Mistakes
        - Buzzwords without an example
        - A design with every component known to man

        ## Working with others
        - Describes a disagreement with a real person, and how it ended
        - Listens: can say what the other side wanted and why
        - Shares credit

        Sample questions:
        1. When did you last change your mind because of a colleague?
        2. How do you work with a product manager who keeps changing the requirements?

        Red flags
        - Never had a conflict
        - Speaks badly of former colleagues

        ## Results
        - Gives a figure before and after
        - Says where the figure comes from
        - Does not just say that the project went well
        - Weak answers end with the launch; good ones with what users did afterwards.

        Don't hire on charisma. Who would not like a charming colleague?
        """;

    public const string Flat = """
        How we assess the incident review interview at Acme

        In this conversation we want to hear how you handled a production incident. We usually open with "Tell us about the worst outage you were responsible for." and then ask how you found the cause. A strong answer explains the root cause and not only the symptoms, says how many users were affected and for how long, and names what was changed so that it cannot happen again. The candidate should say who was told what and when. We also ask: What would you do differently today? We expect honest reflection about an own error.

        Weak answers blame the on-call colleague or the vendor. Avoid heroics: nobody is impressed by three nights without sleep. Do not read from prepared notes.

        Good candidates prioritise: they stop the damage first and look for the cause later. They should quantify the damage in money or in minutes. They must explain the trade-off between a quick rollback and a proper fix. They should mention monitoring and alerts that would have caught it earlier. Isn't that what every engineer wants?

        Finally we ask candidates to explain the incident to a customer in plain language. How would you tell a customer that their data was gone for an hour?
        """;

    public const string Marks = """
        MARKING SCHEME - Module SE204, Project post-mortem (oral, 15 minutes)
        Total: 50 marks

        A. Description of the project (10 marks)
           States goal, duration and own role.                      4
           Names the users and what they needed.                    3
           Gives size in figures (people, money, records).          3

        B. What went wrong (15 marks)
           Identifies the cause rather than the symptom.            5
           Separates own mistakes from those of others.             5
           Gives evidence (log, measurement, message).              5
           Deduct 3 if the candidate only blames others.

        C. What was done about it (15 marks)
           Compares at least two remedies.                          5
           Justifies the choice with cost and risk.                 5
           Describes how the result was checked.                    5
           No marks for "we held more meetings".

        D. Lessons (10 marks)
           Says what is done differently since then.                5
           Shows that the change has survived the end of the project. 5

        Not acceptable: reading from slides; answers about a project the student was not part of.

        Questions the examiner may put:
        - What was the first sign that something was wrong?
        - Who noticed it?
        - If you had one more week, what would you do with it?
        """;

    public const string Job = """
        Senior Data Engineer (m/f/d)

        About us
        Northwind Energy sells green electricity to 400,000 households. We are 120 people in Hamburg.

        What you will do
        - Build and run the pipelines that bring meter data from 400,000 households into our warehouse
        - Make sure that the numbers finance reports every month can be trusted
        - Decide with product managers which data we do not need to collect
        - Mentor two junior engineers
        - Be on call one week in six

        What you bring
        - Five or more years with SQL and Python in production
        - Experience with streaming systems such as Kafka
        - You can explain a data model to somebody from accounting
        - You have been through a migration that went wrong, and can say what you learned from it
        - You are not afraid to say no to a deadline that cannot be kept

        Nice to have
        - dbt, Airflow
        - German

        What we offer
        - 30 days of holiday
        - A train ticket
        - EUR 75,000 to 90,000

        Apply with your CV at jobs@northwind.example. We do not need a cover letter.
        """;
}
