extension FeedbackWords {
  /// The words of English.
  static let english = FeedbackWords(
    [
      (
        .person,
        """
        you he she they you're you've you'd you'll he's he'd she's she'd they're they've
        they'd
        """
      ),
      (.speaker, "i we i'm i've i'd we're we've we'd"),
      (
        .copula,
        """
        am is are was were be been being isn't aren't wasn't weren't you're he's she's
        they're i'm we're seem seems seemed look looks looked sound sounds sounded appear
        appears appeared act acted become became get got remain remained stay stayed come
        comes came
        """
      ),
      (
        .filler,
        """
        do does did don't doesn't didn't have has had haven't hasn't hadn't may might must
        can could can't cannot couldn't will would won't wouldn't should shouldn't not never
        always often sometimes still also even already just only simply merely really very
        so too quite rather pretty somewhat extremely totally completely absolutely utterly
        a an the bit little kind sort of all both clearly obviously probably apparently
        surely evidently perhaps maybe plainly possibly secretly privately genuinely truly
        actually to across as
        """
      ),
      (
        .reporting,
        """
        said say says saying told tell tells telling asked ask asks asking called reported
        replied stated admitted confirmed
        """
      ),
      (
        .telling,
        """
        wrote write writes written describe described explain explained answered mention
        mentioned
        """
      ),
      (.content, "that how why what whether if as"),
      (.questioning, "what how whether if when why who which where whatever"),
      (
        .judgement,
        """
        abysmal amateurish amazing appalling arrogant atrocious awesome awful brilliant
        careless charismatic childish chaotic clueless clumsy cocky condescending cowardly
        deceitful dishonest disappointing disastrous disgraceful dishonourable disloyal
        disorderly disorganised disorganized disrespectful dismissive egoistic egotistical
        embarrassing excellent exceptional exemplary fabulous fantastic feeble foolish
        forgetful gifted gorgeous gullible half-hearted haughty hopeless horrible
        hypocritical idiotic ignorant immature impeccable impolite impressive inappropriate
        inattentive incapable incompetent inconsiderate indecisive inept insolent
        insufferable irresponsible irritating lackadaisical lame long-winded lousy
        magnificent marvellous marvelous mean-spirited mediocre messy moody narrow-minded
        naughty negligent nitpicky nosy obnoxious outstanding overconfident pathetic
        patronising patronizing perfectionist pompous pretentious pushy reckless remarkable
        ridiculous rude sarcastic selfish shameful shoddy silly slapdash slick sloppy
        sluggish snobbish spineless splendid stubborn stupid substandard superb tactless
        talentless talented terrible terrific thoughtless timid unacceptable uncaring
        uncooperative undisciplined unfair unfocused unfriendly ungrateful unhelpful
        unimpressive uninspired unkind unmotivated unprepared unprofessional unreasonable
        unreliable unruly unsatisfactory untidy untrustworthy useless weak-willed whiny
        wonderful worthless admirably amazingly appallingly awfully badly beautifully
        brilliantly carelessly cleverly clumsily excellently fantastically flawlessly
        foolishly horribly impressively lazily magnificently marvellously nicely perfectly
        poorly recklessly rudely sloppily stupidly superbly terribly terrifically
        thoughtlessly unfairly unprofessionally wonderfully shambles genius superstar
        slacker bully amateur know-it-all pushover troublemaker show-off confidently
        convincingly unconvincingly professionally aggressively defensively respectfully
        disrespectfully patiently impatiently politely impolitely tactfully skilfully
        skillfully eloquently efficiently inefficiently diligently thoughtfully sensitively
        insensitively diplomatically competently incompetently arrogantly harshly unkindly
        gracefully superficially half-heartedly conscientiously irresponsibly
        inappropriately dominated dominate dominates monopolised monopolized hogged bullied
        nagged whined moaned sulked rambled waffled slacked bungled botched excelled
        overreacted underperformed
        """
      ),
      (
        .trait,
        """
        abrasive abrupt absent-minded aggressive aloof ambitious anxious assertive attentive
        argumentative blunt bold boring bossy brave bright calm capable caring cautious
        charming clever closed-minded cold combative committed compassionate competent
        competitive confident conscientious cooperative courageous creative critical cynical
        decisive dedicated defensive dependable detached determined devoted difficult
        diligent diplomatic direct domineering driven dull eager easygoing efficient
        emotional empathetic energetic enthusiastic fearless flaky flexible friendly funny
        fussy generous gentle greedy grumpy hard-working hardworking harsh hasty helpful
        hesitant honest hostile humble humorous hypersensitive impatient impulsive inactive
        independent inefficient inexperienced inflexible innovative insecure insensitive
        insightful inspiring intelligent intimidating introverted inventive kind lazy
        likeable lively loud loyal mature meticulous modest naive negative nice observant
        open-minded opinionated organised organized overbearing overprotective oversensitive
        passive patient perceptive persistent persuasive pessimistic petty pleasant polite
        positive precise proactive productive professional punctual quick quiet quick-witted
        reliable relaxed resilient resourceful respectful responsible rigid scatterbrained
        self-centred self-centered self-confident selfless sensible sensitive serious sharp
        shy sincere skilful skillful skilled slow smart sociable soft strict structured
        supportive sympathetic tactful thin-skinned thorough thoughtful tolerant tough
        trustworthy uncommitted understanding unorganised unorganized unstructured vague
        versatile warm welcoming wise withdrawn witty sweet
        """
      ),
      (
        .evaluation,
        """
        acceptable adequate appropriate bad best better beautiful cool decent disaster
        effective elegant first-class first-rate good great inadequate incredible
        ineffective inferior lovely mess natural neat nice nasty nonsense overwhelming
        perfect pointless poor rubbish satisfactory solid strong sub-par superficial
        superior thin unclear unconvincing valuable weak well-written well-prepared
        well-structured well-organised worse worst worthy confusing engaging useful
        convincing tedious shaky patchy rushed unrealistic weakest strongest
        """
      ),
      (
        .conduct,
        """
        approach attitude behaviour behavior character colleague communicator conduct
        demeanour demeanor impression influence initiative leader leadership learner
        listener manner mentality mindset nature nurse person personality player presence
        reaction response speaker style teacher temper tester tone way worker writer
        """
      ),
      (
        .performance,
        """
        advice answer answers attempt attitude behaviour behavior command communication
        communicator contribution control delivery demo documentation effort explanation
        facilitator feedback handling handover help idea ideas impression influence
        initiative instinct instincts job judgement judgment leader leadership learner
        lesson listener manner mentor mistake mistakes moderation notes nurse organiser
        organisation performance person piece planning player point points preparation
        presence presentation presenter question questions response session skills speaker
        speech start support talk taste teacher teamwork tester thing thinking time timing
        tone try way work worker workshop writer writing comment comments draft estimate
        minutes report slides summary
        """
      ),
      (
        .absolute,
        """
        always never constantly continually perpetually forever invariably endlessly
        everytime nonstop non-stop
        """
      ),
      (
        .mentalVerb,
        """
        want wants wanted wanting wish wishes wished wishing hope hopes hoped hoping intend
        intends intended intending think thinks thought thinking believe believes believed
        feel feels felt feeling care cares cared trust trusts trusted mistrust mistrusted
        distrust love loves loved hate hates hated hating like liked likes dislike dislikes
        disliked respect respects respected enjoy enjoys enjoyed enjoying fear fears feared
        resent resents resented envy envies envied despise despises despised regret regrets
        regretted expect expects expected expecting assume assumes assumed assuming suspect
        suspected knew prefer prefers preferred meant imagine imagined worry worried panic
        panicked doubt doubts doubted dread dreaded crave craved yearn desire desired longed
        longs yearned loathe loathed admire admires admired adore adored detest detested
        """
      ),
      (
        .mentalState,
        """
        afraid alarmed amused angry annoyed anxious apathetic ashamed bitter bored bothered
        comfortable confused content cross delighted desperate determined disappointed
        disinterested dissatisfied eager embarrassed enthusiastic envious excited exhausted
        expecting fearful fed frightened frustrated furious glad grateful guilty happy
        homesick hopeful hoping horrified hostile hurt impressed indifferent insecure
        insulted interested intimidated irritated jealous keen lonely lost mad miserable
        motivated nervous offended overwhelmed panicked pleased proud puzzled reluctant
        relieved resentful sad satisfied scared shocked sorry stressed superior surprised
        suspicious tempted terrified thrilled threatened tired uncomfortable uneasy unhappy
        uninterested unmotivated unsure unwilling upset wanting willing worried
        """
      ),
      (
        .intention,
        """
        deliberately intentionally purposely purposefully wilfully willfully knowingly
        maliciously spitefully consciously unwillingly grudgingly reluctantly resentfully
        """
      ),
      (.joint, "and or"),
      (.excess, "too"),
      (.praise, "well"),
      (.notPraised, "as the a an all get gets got feel feeling feels felt sleep sleeps slept"),
      (.measure, "two three four five six seven eight nine ten twelve twenty half"),
      (.possessive, "your his her their"),
      (
        .function,
        """
        to in at on for and but or that when with as he she you i they we it the a an from
        by of is was were are had has have did
        """
      ),
    ],
    judgementPhrases: Phrases(
      """
      as always
      as usual
      every single time
      all the time
      time and again
      again and again
      over and over
      every time you
      you keep
      you tend
      you lack
      you lacked
      you lacking
      no sense of
      should have
      shouldn't have
      ought to have
      know better
      known better
      did well
      done well
      went well
      very well
      really well
      so well
      well done
      well handled
      all over the place
      not good enough
      not up to scratch
      below par
      team player
      not serious
      seriously enough
      too slowly
      too fast
      too quickly
      let down
      let us down
      let me down
      messed up
      screwed up
      dropped the ball
      blew it
      nailed it
      nailed the
      knocked it
      made a fool
      a joke
      a nightmare
      a mess
      a pleasure
      a waste
      a joy
      kudos
      congratulations
      hard to follow
      hard to read
      hard to understand
      difficult to follow
      difficult to read
      difficult to understand
      easy to follow
      easy to read
      easy to understand
      behave like
      behaved like
      above and beyond
      at the last minute
      till the last minute
      until the last minute
      weakest link
      no respect
      lack of respect
      lack of effort
      lack of care
      lack of interest
      lack of structure
      lacked structure
      lacked confidence
      lacked focus
      lacked clarity
      lacked depth
      lacked discipline
      lacked energy
      lacked empathy
      lacks structure
      lacks confidence
      lacks focus
      lacks clarity
      lacks depth
      lacks discipline
      out of control
      second to none
      up to standard
      """),
    intentionPhrases: Phrases(
      """
      on purpose
      trying to avoid
      trying to escape
      trying to get
      trying to hide
      trying to look
      trying to make
      trying to prove
      trying to win
      tried to please
      be bothered
      no intention
      your intention was
      your real
      your motive
      your motives
      your ego
      your agenda
      hidden agenda
      your own mind
      up your mind
      in your heart
      lost interest
      lose interest
      losing interest
      no interest in
      lost heart
      give a damn
      get away with
      look down on
      looked down on
      look clever
      look smart
      look good
      look bad
      look stupid
      look better
      prove a point
      prove that you
      prove yourself
      show off
      save face
      save yourself
      to impress
      to please
      to embarrass
      to humiliate
      to provoke
      to punish
      to undermine
      to spite
      out of spite
      out of fear
      out of anger
      out of envy
      for attention
      centre of attention
      center of attention
      in denial
      took it personally
      too proud
      a grudge
      had it in for
      has it in for
      chose not to
      pretending to
      pretended to
      dying to
      would rather
      dream of
      dreamt of
      dreamed of
      only aim
      get back at
      took it out on
      for granted
      """),
    outerSenses: [
      ("think", "aloud out through"), ("thought", "aloud out through"), ("thinking", "aloud out"),
      ("care", "for"), ("cares", "for"), ("cared", "for"), ("feel", "free"),
      ("lost", "between count track"),
    ])
}
