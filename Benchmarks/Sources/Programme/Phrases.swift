/// The phrases that every trade uses; each list is named for where it stands in a plan.
enum Phrases {
  static let shared = [
    "manner": [
      "without the checklist", "in front of the whole team", "before the winter",
      "for somebody who was not there", "alone from start to end", "with a stranger watching",
      "twice in one week", "and write down why", "so that it stays done", "in half the time",
      "with one hand free", "without ringing anybody", "for three weeks running",
    ],
    "deed": ["{verb} {object} {manner}", "{verb} {object}", "{verb} {object} {manner}"],
    "ambition": [
      "Own {object} end to end", "Be the one people ask about {object}",
      "Stop dreading {object}", "Make {object} boring", "Say no in {place} and stay calm",
      "Let somebody else {verb} {object}", "Speak up early in {place}",
    ],
    "purpose": [
      "I want to be trusted with {object} before the year is out.",
      "For {n} months I have watched others {verb} {object}, and I keep a list of what I would change.",
      "When something goes wrong in {place}, people look past me. I would like them to look at me.",
      "My hands know more than my words do; I want to explain {object} to a newcomer.",
      "I said yes to {object} too quickly last spring. This time I want to know what I am promising.",
      "By summer somebody in {place} should say my name when they mean \"that will be fine\".",
    ],
    "why": [
      "twice last month I waited {n} days to ask", "it is the step that nobody can take for me",
      "{place} is where I go quiet", "somebody else pays when I guess",
      "I can do it, and cannot yet say how", "the team loses {n} hours a week over {object}",
    ],
    "outcome": [
      "{n} people rely on it and none of them rings me", "I am on the rota under my own name",
      "a newcomer does it from my notes alone", "the question is settled before it reaches {place}",
      "nobody notices that I was the one who did it",
    ],
    "evidence": [
      "{n} of {n} attempts witnessed and signed off in {place}",
      "a colleague repeats it from the page on the wall, without a question",
      "the list on the noticeboard has {n} lines, and each line has a name",
      "one recording of {n} minutes that we both watched to the end",
      "the numbers of three weeks side by side, worst week included",
      "{place} was quiet for a full week while I was away",
    ],
    "step": [
      "Write the first page of notes on {object}", "Ask {n} people what they expect of {object}",
      "Watch somebody else {verb} {object}", "Draw {object} on one sheet",
      "Book {place} for a rehearsal", "Try it on a quiet day", "Read last year's notes on {object}",
      "Collect {n} examples that went wrong", "Show the draft in {place}",
      "Say no to one request and note what happens", "Time it, three days in a row",
      "Throw away the part that nobody used",
    ],
    "promise": [
      "bring one real case a month, unedited", "send {n} questions the evening before",
      "answer within two working days", "say nothing for the first ten minutes",
      "open one door a month, by name", "write up what was decided before leaving {place}",
      "keep the hour free, whatever burns",
    ],
    "progress": [
      "{n} of {n} tries went well; the others are on the list",
      "draft of the notes on {object} shown in {place}, and nobody laughed",
      "managed to {verb} {object} with one question instead of {n}",
      "slow week, the rota was thin; still got through {n} pages",
      "first try alone, {n} minutes longer than planned",
    ],
    "learned": [
      "ask for the limit before the solution", "a list with no names on it is a wish",
      "{object} breaks where two people each think the other looked",
      "I hurry when somebody watches, and hurrying is where I skip the second look",
      "silence in {place} is not agreement",
      "the old way was there for a reason, and it is gone now",
    ],
    "blocked": [
      "no access to {place} until the form is signed", "waiting for {n} answers",
      "two of us were off sick", "{object} belongs to nobody on paper",
    ],
    "prompt": [
      "What would you do differently, were it Monday again?",
      "Who helped you, and do they know?", "What did you leave out, and why?",
      "What was easier than you expected?", "Which question are you avoiding?",
    ],
    "answer": [
      "I would start in {place} and listen first. Last time I came with an answer and looked for a question.",
      "The part about {object} went fine. What cost me the afternoon was that I did not say I was lost.",
      "Honestly, the preparation. I had {n} notes and used two, and the two were the ones I wrote last.",
    ],
    "action": [
      "Ask in {place} who decides about {object}", "Send the list of {n} open points",
      "Move the rehearsal to a quieter day", "Find one outside reader for the notes",
      "Ring the person who did this last year", "Take a photograph of {object} before it changes",
    ],
    "situation": [
      "the conversation in {place}", "the morning when {object} came up",
      "the review of {object}", "the last twenty minutes in {place}",
    ],
    "fact": [
      "you answered {n} questions before anybody had finished asking",
      "you opened with what you did not know", "the page had {n} points and the owner of none",
      "you stopped, read the list again, and found the missing line",
      "you said \"it should be fine\" and turned to go",
    ],
    "impact": [
      "three people stayed on and asked me how it works", "we lost {n} minutes and some goodwill",
      "I could go home on time", "nobody in {place} dared to ask the obvious thing",
      "the newcomer tried it herself the next day",
    ],
    "suggestion": [
      "count to three before you answer", "put the decision in the first line",
      "ask who else should hear this", "leave the last word to somebody else",
      "write the name beside each point while they watch",
    ],
    "win": [
      "first time that somebody else explained {object} with my drawing",
      "{n} days without a call", "thanked in {place}, by name", "the notes on {object} were copied",
    ],
    "change": [
      "moved one date by two weeks: {place} was closed",
      "dropped the idea of doing it all alone", "made the goal smaller, after counting the hours",
    ],
    "story": [
      "a newcomer asked to see the notes on {object}",
      "a customer wrote \"whoever did this, thank you\"",
      "for once the phone in {place} did not ring",
    ],
    "thought": [
      "I still wait too long before I ask. It felt better this week, and I do not know why yet.",
      "My voice was steady in {place}. Afterwards I sat in the stairwell for ten minutes.",
      "I am proud of {object} and would not say so in a meeting.",
    ],
    "resource": [
      "A seat at the table in {place}, every second month", "The thin grey book about {object}",
      "An introduction to the person who started all this", "Half a day with the team next door",
    ],
    "question": [
      "Who decides when {object} is good enough?", "How do we notice that it is too much?",
      "What would make us stop?",
    ],
    "measure": [
      "Questions asked", "Days to an answer", "Tries without help", "Notes reused",
      "Calls at night",
      "Reviews given", "Pages written", "Handovers on time",
    ],
  ]
}
