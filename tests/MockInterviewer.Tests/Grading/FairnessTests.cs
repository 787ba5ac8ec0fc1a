using MockInterviewer.Core.Answers;
using MockInterviewer.Core.Grading;
using Xunit;

namespace MockInterviewer.Tests.Grading;

/// <summary>No flag lowers a strong answer for its vocabulary, and a weak answer keeps the flag that it earned.</summary>
public class FairnessTests
{
    private static readonly OfflineGrader Grader = new();

    /// <summary>Name, company, round, question, answer.</summary>
    public static TheoryData<string, string, string, string, string> Strong => new()
    {
        { "cut-off", "google", "behavioral", "Tell me about a time you had to push through an unpopular decision.",
            """
            We were moving 14 hospital sites to a new medication ordering system, and the cut-off for paper orders was set for 1 March. The pharmacy at our largest site told me they could not staff two ways of working for more than ten days. I asked their lead pharmacist to show me a night shift. I watched three nurses type the same order twice because the new screen lost the dose when the session timed out.

            I decided to keep the cut-off for twelve sites and to move it by three weeks for two of them. The program director wanted one date for all. I put the error counts of both weeks side by side: 31 double entries in 900 orders at the large site, 2 elsewhere. She agreed after I showed what a second cut-off would cost, which was one more vendor week, about 18,000 euros.

            Errors fell from 31 to 4 in the following fortnight. My own miss was that I had set the cut-off without asking who works at night.
            """ },
        { "policy-tls", "amazon", "behavioral", "Tell me about a time you had to push through an unpopular decision.",
            """
            Our audit found that 46 of 210 internal services still accepted plain HTTP. The policy said that we had to enforce TLS by the end of June, and services that did not comply would lose access to the customer data store. I did not want to start with the policy. I called the owners of the ten busiest services and asked what stood in the way. Seven of them were afraid of one thing: a client library that took 40 milliseconds longer for each new connection.

            I measured it on a copy of the payments service and found that connection reuse was off. With it on, the cost was 3 milliseconds. I wrote the change for the shared library myself and two engineers reviewed it. Then I put the deadline to the teams together with the fix, and left them to choose the week.

            44 services were done by 20 June. For the last two I agreed to an exception until September, since both were to be switched off then. I should have asked before the first mail went out; that mail cost us two weeks of goodwill.
            """ },
        { "blocked-release", "google", "behavioral", "Tell me about a time you had to push through an unpopular decision.",
            """
            I blocked the release of our map update on a Thursday afternoon, six hours before the train left. A tester in Warsaw had noticed that 3 of 50 routes sent drivers into a bus lane. The tech lead said it was a data problem of one city and that I was overreacting. I pulled the raw routes of five other cities and compared them with the previous build: 22 of 1,000 were wrong in the same way, so it was not one city.

            I escalated to both directors with two options on one page: ship on Thursday without the new lane data, or wait four days for the fix. I recommended the first, because drivers were waiting for the speed limits in the same release. They took it. The fixed lanes followed the next Tuesday.

            The team was annoyed with me for a week. He was right that I could have spoken with him before I told the release manager, and I said so in front of the team. Since then I call the tech lead first, even when the clock is running.
            """ },
        { "weekend-oncall", "spotify", "behavioral", "Tell me about a time you failed or made a mistake.",
            """
            My plan for the billing migration put the cutover on a Saturday. I had chosen the weekend since traffic was 60 percent lower, and I had never asked who was on call. Two of the five engineers on the rotation had worked the Sunday before. One of them told me on the Tuesday that she would do it, and that it was her third weekend in a row.

            I stopped and looked at the rota of the last quarter: four of nine weekends had been booked by programs, two of them mine. I moved the cutover to a Wednesday morning and accepted the higher traffic. To make that safe we split it in eight steps, with 2 percent of accounts first, and a switch back that we tried twice.

            It took nine hours instead of four, and 140 customers saw a wrong balance for 20 minutes. Nobody worked at night. Weekend pages from programs went down from 11 to 2 in the next quarter, because I now ask for the rota before I propose any date.
            """ },
        { "meeting-ticket", "amazon", "behavioral", "Tell me about a conflict between two teams and how you handled it.",
            """
            The meeting on Monday had nine people in it and no decision. The warehouse team said every ticket from the label team was urgent; the label team said that the tickets were ignored. I read all 86 tickets of the month. 61 asked for the same thing, a new printer template, and took 12 minutes of work after a wait of six days on average.

            I asked the warehouse lead why a 12-minute ticket waits for six days. He showed me: each one needed a login that only two people had. So the fault lay with an access rule and not with either team. I proposed that the label team should get that login for templates only, and I took it to the security owner, who feared that a wrong template could stop a line. We agreed on a preview step that he could switch off.

            Waiting time went from six days to 35 minutes, and 55 fewer tickets a month were opened. The price was one wrong template in May, which stopped line 4 for 18 minutes. I cancelled the Monday meeting.
            """ },
        { "always-never", "google", "system_design", "Design a notification service for 20 million users.",
            """
            Let me size it first: 20 million users, three notifications a day, so 60 million a day, about 700 per second on average and perhaps 7,000 at the peak after a goal. An always-on connection for each phone would be wasteful; the push services of the phones do that for us. So: an API accepts an event and writes it to a queue, workers read it, look up the user's choices in Postgres with a cache in front, and call the push service.

            The never event here is to send the same payment alert twice, so each event carries an id and the worker writes the id before it sends. If the worker dies between the two, we may lose one message; for payment alerts I would rather check delivery after a minute and send again with the same id.

            Best practice would be to split this into several services at once. I would not: one service and one queue are enough at this load, and the price is that a slow push provider delays everything, so I'd give marketing its own queue. I'd change my mind if a second team had to deploy on its own.
            """ },
        { "redis-kafka", "amazon", "system_design", "Design a notification service for 20 million users.",
            """
            I assume 20 million users and 5 notifications a day, that is 100 million a day, around 1,200 a second and ten times that at the peak. I looked at three ways. Kafka holds 12,000 a second easily and keeps the order per user, yet it needs somebody who runs it. A managed queue costs us about 40 dollars a day and loses the order. Polling a table in Postgres would do up to some 2,000 a second.

            I'd go with the managed queue, because order does not matter for reminders, and put a sequence number on the few messages where it does. Redis keeps the settings of active users; when it is down the worker reads the database and is slower, which is acceptable for ten minutes. Sharding by user id comes later, when the table passes 500 million rows.

            What breaks first is the provider: it answers with 429 and we back off, and after an hour the message is dropped, since an old reminder does harm. We page when more than 1 percent are dropped in five minutes. One region is enough at the start; a second would double the cost for a service that may be down for 20 minutes.
            """ },
        { "program-deadline", "amazon", "program", "Two teams need the same platform change and the launch date is fixed. How do you run this program?",
            """
            The date is fixed, so what I would settle first is what has to be in it. I'd sit down with both tech leads and ask each what they need from the platform change and on which day it hurts if it is missing. Say team A needs the new event format by week 6, and team B only the permission model by week 9: then it isn't one change but two, and the critical path is the format.

            I'd propose that the platform team builds the format first and that B starts against a stub. Enforcing one schedule for both would cost B three weeks of waiting. If the format isn't in the test environment by the end of week 4, we cut the history import from the launch; I'd get the director's word for that now and not in week 4.

            Every team must sign the contract test, there is no exception for that, because last year two of three late changes came from a field nobody had checked; how they implement it is up to them. The biggest risk is the platform team's on-call load: two of six engineers are bound. I'd offer one engineer from A for four weeks. I'd say no to the date if the load test in week 8 stays under 70 percent of the peak.
            """ },
        { "program-governance", "google", "program", "Two teams need the same platform change and the launch date is fixed. How do you run this program?",
            """
            First I'd find out why the date is fixed. If it hangs on a contract, slipping costs money; if on a conference, a demo may be enough. Then I would map the shared change: who needs what, by which week, and what happens if not. I expect that two thirds of it is needed by one team only.

            For meetings I'd keep it small: one 30-minute review a week with a tracker that shows three dates, and a ticket for each decision with a name beside it. No steering committee before there is something to decide. What I want from it is one choice in week 2: build it once in the platform for both, at a cost of about five weeks, or let each team do its own in two and merge after launch. I recommend the first, as merging afterwards has cost us nine weeks the last time, and I'd switch to the second if the platform team loses a person before week 3.

            The rollout would start with 1 percent of traffic, 10 percent after two days, with a rollback that we rehearse. If errors rise above 0.5 percent we go back. I'd tell sales in week 1 what won't be there.
            """ },
        { "squad-critical", "spotify", "culture", "Squads are free to choose their tools. When would you ask them to follow a standard?",
            """
            Squads, tribes, chapters and guilds are names; what I look at is who pays when two squads choose differently. In my last job five squads had five ways of writing the log of a play. Nobody minded until the royalty team had to reconcile them: it cost two people nine days each month.

            I didn't start with a standard. I sat with the royalty analyst for a day and counted where the time went. 80 percent of it came from one field, the time of the play. So I asked the five squads for that one field in one format and left the rest to them. Four agreed after I showed them the analyst's list. The fifth had a good reason, since their devices have no clock, and their engineer suggested that the server should stamp it. That was better than my idea and all five took it.

            The nine days came down to two. The Spotify model would tell you that squads decide; the book does not say who pays. I was too late, though: I had seen the first complaint half a year before and took it for grumbling.
            """ },
        { "autonomy-own", "spotify", "behavioral", "Tell me about a time you had to push through an unpopular decision.",
            """
            I let the team decide how to split the search index, and it was my call to do so. They knew the data; I knew the date. What I asked for was a plan I could defend and a day on which we would look at it again. In week 3 they told me that the split by country made Brazil six times as slow, 1,900 milliseconds against 300.

            Then I stepped in. I asked them to stop for two days, and we compared three splits on the queries of a real Sunday. The team's second idea, by user, was the best but needed four more weeks. I took that to the product lead and gave up the autumn launch in two countries for it, which she disliked. I told her why and what it would save us.

            It launched on 4 November, slow searches fell from 8 percent to 0.9. I trust the team with such choices still, but I now ask for a test on real queries in week 1.
            """ },
        { "explainer-batch", "amazon", "explainer", "Explain to a finance director why the nightly job failed.",
            """
            You saw yesterday's figures at eleven and not at seven, and that is why your forecast call had none. Every night one job collects the sales of 3,100 shops, and it waits for all of them, the way a train waits for the last connecting bus. One shop in Lyon sent its file at 6:40, because its line had been cut off by road works. The job did what it was built to do: it waited.

            We could tell it not to wait. Then you'd have your figures at seven with one shop missing, some days two, and the total would be about 0.1 percent too low. I'd advise that, with the missing shops named at the top of the page. What it does not solve is a failure at our end; that happened twice last year and cost you half a day each.

            We change it on Thursday. You decide by Wednesday whether a total with a gap is good enough for the board; if not, we keep waiting until eight at most and call you.
            """ },
        { "explainer-tech", "spotify", "explainer", "Explain to a finance director why the nightly job failed.",
            """
            The nightly job is like the person who counts all tills after closing. Last night it counted one till twice, so your report showed 240,000 euros too much. We noticed at 8:15 because the bank's figure was lower.

            How can that be? The job had stopped at two in the morning when a disk was full, and on being started again it began with the till it had been working on. It did not know that half of that till had already been written down. It should have put a tick next to each entry, and it doesn't; that is our mistake and not the vendor's.

            From tonight it writes the tick. That makes it some ten minutes slower. What it won't protect you from is a shop that sends wrong figures. Until Friday we compare the total with the bank by hand, and you get a message by 7:30 if they differ by more than 0.5 percent. Do you need the corrected report before the close on Monday, or is Tuesday good enough?
            """ },
        { "writing-proposal", "amazon", "writing", "Write a one-page proposal for replacing the ticketing system.",
            """
            We ask for approval to replace our ticketing system by 30 September, at a cost of 210,000 dollars and four engineers for five months. Today a customer who reports a lost parcel waits 31 hours on average for a first answer; 12 of those hours are spent because agents copy each ticket between two screens. In March we lost 1,400 of 52,000 tickets on the way, counted from the export of both systems.

            We looked at three ways. Repairing the connector costs 60,000 and leaves the copying. Buying the suite our sister company uses is compulsory for no one, yet it would bind us for three years. We recommend the second vendor, because agents in the pilot answered in 9 hours and the contract can be ended after one year. What we give up is the old reports; finance has agreed to rebuild six of 40.

            The policy team must approve the retention rules before cut-off; without that by 15 June we go live without archived tickets. The biggest risk is the import: in the pilot 0.4 percent of the tickets had a wrong owner. We stop if that is above 1 percent in the first wave. Open question: we do not know yet whether the night shift needs the phone client.
            """ },
        { "reverse-critical", "spotify", "reverse", "What questions do you have for us?",
            """
            I read on your blog that squads may leave the golden path when they pay for it themselves. When did a squad last do that, and who noticed the cost first? I ask because in my last job we had the same rule, and the platform team paid in the end. How do two squads settle it when both want the same engineer in the same month? Which of your rituals would you drop if nobody complained? And what would the person in this role have changed after six months, so that you'd be glad you hired them?
            """ },
        { "reverse-short", "google", "reverse", "What questions do you have for us?",
            """
            What is the biggest risk for this program in the next year? Who decides when product and engineering disagree about a date, and when did that last happen? What does success look like in the first 90 days?
            """ },
        { "reverse-three", "amazon", "reverse", "What questions do you have for us?",
            """
            What does your team's on-call look like, and what changed after the last bad incident? How do the two-pizza teams you depend on hear about a date that moves? What would make you say in six months that hiring me was a mistake?
            """ },
        { "blame-fair", "google", "culture", "Tell me about a conflict between two teams and how you handled it.",
            """
            The vendor failed to deliver the adapter twice, and the store team did not understand why we kept testing without it. I had told them it would be there on 3 May. It was easy to say that it was the vendor's fault; I looked at our own order first. We had asked for 'the adapter' and had never written down which of the four message types we needed first. That was on me.

            I sat with the vendor's engineer for two afternoons. We found that one of the four types covered 82 percent of our volume. I proposed that they ship this one first and took the delay of the other three to our director, with the cost: 6 weeks of hand work for one clerk.

            The first type came on 24 May and worked; the pilot in 11 stores started the week after. The store lead was still upset that she had heard it late, and she was right. Since then she gets the list of what is open on Fridays before anyone else does.
            """ },
        { "pressure-strict", "amazon", "culture", "Tell me about a conflict between two teams and how you handled it.",
            """
            Two teams shared one test environment and both had strict dates. The pressure was high: the label team would lose their slot with the auditor, the returns team their Black Friday launch. Their managers wrote to each other with me in cc. I rejected the idea of a fixed rota that came from above, since neither had asked what the other really needed.

            I listened to both leads for half an hour each. The label team needed 3 hours a day, but at the same time each day; the returns team needed long nights without restarts. Nobody had noticed that this fits. I proposed mornings for one and evenings for the other, with a rule that whoever breaks the environment repairs it before they leave. The returns lead said that she'd agree if the rule held for me too, as I had caused two of the five restarts.

            Failed test runs went from 19 to 3 a week. Both dates held; the cost was that we gave up testing at noon.
            """ },
        { "no-conflict-fair", "spotify", "behavioral", "Tell me about a conflict between two teams and how you handled it.",
            """
            Everyone agreed in the room, and that was the trouble. In the planning for the podcast importer all six leads agreed to 1 October, and two days later the ads lead told me in private that he had no people for it. There was no conflict to see, just a date nobody believed in.

            I asked each of the six for the number of days they were sure of. The sum was 41 days short. I put the six numbers next to each other without names and asked the group what they would drop. The ads lead spoke up then, and the editor lead disagreed with him openly: without ads there was no business case. I argued for importing without ads in October and with them in December, since 70 percent of the creators had no ads yet.

            They took it. We imported 9,200 shows by 12 October and ads followed on 3 December. What I'd do differently: I had asked for agreement in a room of twelve people, and that is where you get it whether it is true or not.
            """ },
        { "dogma-fair", "google", "program", "Two teams need the same platform change and the launch date is fixed. How do you run this program?",
            """
            Best practice says that one platform team should build it once. Here I am not sure. The textbook ignores that the platform team has a lead time of eight weeks and the launch is in ten. So I'd ask them for the smallest piece only they can build; I expect it is the permission check, about two weeks of work.

            Both product teams then build on that. It means some duplicate code, perhaps three weeks of it, that has to be removed after launch, and I would write that down with a date and an owner. What would change my mind is a third team that needs it before summer: then building it once is cheaper, even with a later launch.

            By Friday of week 1 I want a yes or no from the platform lead. The definition of ready matters less to me than a test that both teams can run by week 3. If it isn't green in week 6, we launch with one market of four. I'd tell the sales lead in week 1 that this may happen, and what it costs: about 15 percent of the first month's orders.
            """ },
        { "hypo-plan", "spotify", "program", "Two teams need the same platform change and the launch date is fixed. How do you run this program?",
            """
            I'd start with the date: who has promised it to whom, and what would happen if it were two weeks later? Next I would ask both squads for the one thing they can't launch without. I would guess that these two things are a fifth of the change.

            We would build that first, in about three weeks, with an engineer of each squad sitting with the platform squad. I'd keep the rest behind a flag. I could imagine that the platform squad says no, because they have their own goals; then I'd show them the 12 support calls a day that the old way costs them, and I'd offer to take over their on-call for those weeks.

            The order would be: format in week 2, permissions in week 4, both tested together in week 5 with 1 percent of the listeners. If more than 0.3 percent of plays fail, we'd go back, and the switch for that would be tested before. I'd decide in week 6 whether the second market is in. The trade-off is that the second squad waits for two weeks; their lead should hear that from me and not from a chart.
            """ },
    };

    /// <summary>Flag, company, round, question, answer.</summary>
    public static TheoryData<string, string, string, string, string> Weak => new()
    {
        { "one_sided_control", "google", "behavioral", "Tell me about a time you had to push through an unpopular decision.",
            """
            In my company the standard was mandatory and all teams must follow it. When some teams complained I enforced it, because a rule is a rule and there is nothing to discuss. I blocked the merge for everybody who did not comply. Teams that were late were reported to their managers and had to comply within a week. I told them no exceptions are possible, otherwise everyone comes with an own wish. Strict rules are needed, and people must follow the process. In the end everybody did what was required and management was satisfied with the compliance.
            """ },
        { "one_sided_autonomy", "spotify", "culture", "Squads are free to choose their tools. When would you ask them to follow a standard?",
            """
            I would never ask them. Autonomy means that each squad decides for itself and I don't interfere. The squads know best what they need, so I leave it to them. If I told them what to use I would destroy their motivation. When tools differ it is their own decision and they will figure it out. A program manager should step back and get out of the way. Trust the team and the rest will come by itself, that is what autonomy is about.
            """ },
        { "blame_others", "amazon", "behavioral", "Tell me about a time you failed or made a mistake.",
            """
            The project failed because the backend team did not deliver. They failed to deliver the interface three times and nobody listened to me when I warned them. It was their fault, and I had the mails to prove it. The architect was incompetent and had no idea what the customer wanted. Management didn't care either. I told them so in March, and in the end I was proved right when the date was missed. I informed my manager in writing so that everybody could see who was responsible for the delay.
            """ },
        { "coordinator", "google", "program", "Two teams need the same platform change and the launch date is fixed. How do you run this program?",
            """
            I would set up a kick-off meeting with all stakeholders and create a tracker. After that there would be a weekly sync with each team and a daily stand-up. I follow up on all action items and send meeting minutes after each call. A RACI and a communication plan would be prepared in the first workshop. The status report goes to the steering committee every two weeks. I would schedule a touchpoint with each lead and send reminders by email. All the slides and the agenda are kept in Confluence so that everybody has visibility.
            """ },
        { "heroics", "amazon", "behavioral", "Tell me about a time you had to push through an unpopular decision.",
            """
            The launch was in danger, so I said to the team that we do whatever it takes. We worked every weekend for two months and often until midnight. I slept in the office and we ordered pizza. Two people had to cancel their holiday but they understood. In the last week we worked through the night and everyone gave everything. I answered messages around the clock and did 16 hours a day myself. We pulled through and launched, and I'm proud of that team spirit.
            """ },
        { "humblebrag", "google", "behavioral", "Tell me about a time you failed or made a mistake.",
            """
            My biggest weakness is that I am a perfectionist and my standards are too high. Sometimes I work too hard and care too much about the result. In one project I was too fast for the others and they could not keep up with me. My manager was very happy and thanked me in front of everybody. Later I got promoted because of this project. I learned that not everyone has such high standards, and everyone said that without me the project would not have worked.
            """ },
        { "no_conflict_claim", "spotify", "behavioral", "Tell me about a conflict between two teams and how you handled it.",
            """
            To be honest I never had a conflict in my teams. I get along with everyone and I'm easy to work with. I think when the communication is good there are no conflicts, because people respect each other. In my team the atmosphere is always friendly and we help each other. If somebody has another wish we talk and find a solution that is good for all. That's why conflicts don't happen in my projects and all people enjoy working with me. I believe harmony is the base of a good team.
            """ },
        { "dogma", "spotify", "culture", "Squads are free to choose their tools. When would you ask them to follow a standard?",
            """
            According to the Spotify model squads belong to tribes and chapters and guilds. The model says that the chapter lead takes care of the standard, so this is the correct way. We must follow the model by the book because otherwise it is not real agile. In my company we implemented the model exactly like in the whitepaper. Best practice is that every squad must have the same ceremonies. If a team has a problem it's because the model was not implemented correctly, and a full transformation is needed. The agile manifesto says it clearly.
            """ },
        { "no_recommendation", "google", "program", "Two teams need the same platform change and the launch date is fixed. How do you run this program?",
            """
            There are pros and cons for each way and all of them have advantages. It depends on the business and on many factors. On the one hand we can build it once, on the other hand each team can do it alone. I would present the options to the leadership as objectively as possible with a decision matrix. Then leadership decides which is the right one, since there is no right or wrong here. Both have their merits, so I leave the decision to them and after that we execute what they have selected. It is hard to say more without the context.
            """ },
        { "overcomplicated", "google", "system_design", "Design a notification service for 20 million users.",
            """
            We use Kubernetes with a service mesh and microservices in five regions, active active. Events go to Kafka and are processed with Flink and event sourcing with CQRS. The data is stored in Cassandra and Spanner with sharding and geo replication. A machine learning model with a feature store decides when to send. GraphQL and an API gateway are in front with zero trust and mTLS. For the state we use CRDTs and sagas. Chaos engineering makes sure that all works, with five nines. Everything is deployed with Terraform and ArgoCD worldwide.
            """ },
        { "hypothetical", "google", "behavioral", "Tell me about a time you had to push through an unpopular decision.",
            """
            In such a situation I would first try to understand why the decision is unpopular. I would talk with the people and I would explain the reasons. If they were still against it, I would ask my manager for support. I could also make a survey so that everybody would feel heard. It would be important to be transparent and I would communicate the decision early. I should also think about the impact on motivation. I would then follow up after some weeks and I would adapt if it would be needed. In general people would accept a decision if they would understand it.
            """ },
        { "process_over_outcome", "amazon", "behavioral", "Tell me about a time you had to push through an unpopular decision.",
            """
            To push the decision I organised a kick-off meeting and several workshops with the stakeholders. I created a template and a governance model with a steering committee. Every week there was a status meeting and I wrote the meeting minutes. We introduced a RACI and a new cadence with touchpoints. The documentation was put in Confluence and the action items were tracked in Jira. I also prepared the slides for the town hall. After three months all templates were filled and the steering committee was informed about the progress. It was a very structured approach.
            """ },
        { "too_short", "amazon", "behavioral", "Tell me about a time you had to push through an unpopular decision.",
            """
            I told the team about the decision and explained why we need it. At first they did not like it but later they accepted it and it worked well.
            """ },
    };

    [Theory]
    [MemberData(nameof(Strong))]
    public async Task TheWordsOfTheTradeCapNoStrongAnswer(string name, string company, string round, string question, string answer)
    {
        var grade = await GradeAsync(name, company, round, question, answer);
        Assert.DoesNotContain(grade.RedFlags, f => f.Flag.Effect.Cap is not null);
    }

    /// <summary>Words that orders to a machine have too, said to a listener or of one's work.</summary>
    [Theory]
    [InlineData("Imagine you are in a library and every book you want is in the cellar.")]
    [InlineData("Suppose you are a customer in Brazil.")]
    [InlineData("I told the team that they could just say so.")]
    [InlineData("I could simply say no, but I did not.")]
    [InlineData("I asked her to summarise this text of the contract in two lines.")]
    [InlineData("Your developers write the change, my team tests it.")]
    [InlineData("The following text was in the release note.")]
    [InlineData("The team had to ignore all alerts from that host.")]
    [InlineData("I asked them to forget about all earlier estimates.")]
    [InlineData("I wrote: do not answer this mail before Friday.")]
    [InlineData("The system prompt contains the customer's data, so the same prompt gives two answers.")]
    public async Task WhatIsSaidToAListenerIsNoOrderToTheGrader(string sentence)
    {
        var grade = await GradeAsync("a", "google", "explainer", "Explain what a cache is.",
            $"A cache is a copy kept close to where it is needed. {sentence} It saves 40 milliseconds on every page, and it can be up to an hour old.");
        Assert.DoesNotContain(grade.RedFlags, f => f.Flag.Id == "injection");
    }

    [Theory]
    [MemberData(nameof(Weak))]
    public async Task AWeakAnswerKeepsItsFlag(string flag, string company, string round, string question, string answer)
    {
        var grade = await GradeAsync(flag, company, round, question, answer);
        Assert.Contains(grade.RedFlags, f => f.Flag.Id == flag);
    }

    private static Task<Grade> GradeAsync(string id, string company, string round, string question, string answer) =>
        Grader.GradeAsync(new Submission(id, company, round, question, null, answer), Places.Library.Load(company, round), TestContext.Current.CancellationToken);
}
