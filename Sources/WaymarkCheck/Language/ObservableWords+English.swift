extension ObservableWords {
  /// The words of English.
  static let english = ObservableWords(
    [
      (
        .innerPredicate,
        """
        understands knows learns improves feels grasps masters appreciates explores deepens
        strengthens
        """
      ),
      (
        .growth,
        """
        develop developing grow growing build building gain gaining acquire acquiring
        increase increasing boost boosting expand expanding broaden broadening widen
        widening foster fostering cultivate cultivating nurture nurturing refine refining
        polish polishing raise raising extend extending advance advancing show showing get
        getting have having take taking establish find create demonstrate maintain increased
        """
      ),
      (
        .quality,
        """
        skill skills skillset knowledge understanding confidence awareness self-awareness
        experience expertise proficiency fluency mastery insight insights familiarity
        relationship relationships communication leadership presence network ability
        abilities competence competences competencies comfort trust resilience empathy
        mindset credibility visibility influence intuition profile initiative ownership
        responsibility grasp overview sense feel appreciation habits discipline patience
        courage motivation focus creativity perspective voice style exposure capability
        capabilities maturity independence autonomy impact culture horizon horizons thinking
        assertiveness balance basics fundamentals
        """
      ),
      (
        .functionWord,
        """
        in of with to on for and or when about as at by through over around within across
        from that so until while among towards toward between behind outside inside during
        under
        """
      ),
      (
        .comparative,
        """
        better more less deeper greater stronger wider broader higher improved increased
        enhanced fewer
        """
      ),
      (
        .manner,
        """
        better more less effectively efficiently confidently strategically clearly
        proactively often independently-minded well professionally
        """
      ),
      (
        .number,
        """
        two three four five six seven eight nine ten twelve fifteen twenty thirty fifty
        hundred dozen half halve double twice thrice percent
        """
      ),
      (.span, "day days week weeks month months quarter quarters year years sprint sprints"),
      (.spanOpening, "in over within next for after during coming first"),
      (
        .numbered,
        """
        version chapter part module level phase week sprint year grade unit step article
        section tier
        """
      ),
      (
        .result,
        """
        shipped merged published released deployed delivered completed finished passed
        submitted accepted approved signed agreed written drafted presented given held built
        tested reviewed migrated booked kept done launched installed documented recorded
        checked confirmed closed fixed handed certified achieved reached earned awarded
        obtained implemented replaced removed chaired taught posted sent live meets
        """
      ),
      (
        .deed,
        """
        ship write give present publish merge pass run lead demo demonstrate teach explain
        draw deploy submit record complete finish hold build release deliver chair host
        facilitate interview review fix close port implement create design draft document
        handle show use apply make do set replace solve answer sit get obtain earn win speak
        talk share contribute pair shadow carry prepare produce send sign test translate
        train install wire measure repair assess join attend visit meet mentor coach report
        summarise summarize blog post own operate debug list map sketch perform play
        organise organize plan launch take hand bring cook recruit cover book order clean
        cost collect propose negotiate file cut reduce
        """
      ),
      (.joint, "and then"),
      (.clause, "how what why when where which who whether to ways"),
      (.means, "by through"),
    ],
    openings: Phrases(
      """
      to
      i
      we
      you
      my goal is
      the goal is
      want
      would like
      wish
      hope
      aim
      need
      will
      should
      must
      can
      try
      trying
      keep
      continue
      continuing
      start
      begin
      be able to
      being able to
      also
      really
      fully
      truly
      actively
      continuously
      consistently
      further
      deeply
      thoroughly
      """),
    innerStates: Phrases(
      """
      learn
      learning
      relearn
      understand
      understanding
      comprehend
      grasp
      grasping
      know
      knowing
      appreciate
      appreciating
      explore
      exploring
      discover
      discovering
      study
      studying
      improve
      improving
      improved
      improvement in
      enhance
      enhancing
      deepen
      deepening
      strengthen
      strengthening
      sharpen
      sharpening
      hone
      honing
      master
      mastering
      mastery of
      brush up
      brushing up
      keep up
      keeping up
      stay up to date
      staying up to date
      catch up on
      read about
      reading about
      read up
      reading up
      look into
      looking into
      find out about
      dive into
      dive deep
      dive deeper
      diving into
      diving deeper
      delve into
      dig into
      level up
      pick up
      work on
      working on
      focus on
      focusing on
      concentrate on
      think about
      thinking about
      care about
      pay attention
      pay more attention
      familiarise
      familiarize
      familiarising
      familiarizing
      familiarity with
      internalise
      internalize
      absorb
      feel
      feeling
      be better
      be more
      be less
      be a better
      be a more
      be a stronger
      be familiar
      be aware
      be comfortable
      be confident
      be proficient
      be fluent
      be good
      be knowledgeable
      be up to speed
      being more
      being better
      become better
      become more
      become less
      become a better
      become a more
      become a stronger
      become a good
      become a great
      become a strong
      become an expert
      become an effective
      become familiar
      become aware
      become comfortable
      become confident
      become proficient
      become fluent
      become good
      become stronger
      become knowledgeable
      become skilled
      become an even better
      becoming better
      becoming more
      becoming a better
      becoming a more
      becoming familiar
      becoming comfortable
      becoming confident
      get better
      get more
      get good
      get familiar
      get comfortable
      get confident
      get to know
      get to grips
      get used to
      get up to speed
      get into
      get deeper
      get stronger
      get a feel
      get a sense
      get a grip
      get my head around
      getting better
      getting more
      getting to know
      getting comfortable
      getting familiar
      getting up to speed
      gain insight
      gain insights
      grow as
      grow in
      grow into
      grow professionally
      grow personally
      growing as
      knowledge of
      knowledge about
      awareness of
      confidence in
      confidence with
      confidence when
      fluency in
      proficiency in
      comfort with
      competence in
      insight into
      deep understanding
      good understanding
      solid understanding
      basic understanding
      working knowledge
      basic knowledge
      good knowledge
      solid knowledge
      wrap my head around
      wrap your head around
      be the go-to
      become the go-to
      become a go-to
      make progress in
      make progress on
      make progress with
      no longer be
      step out of my comfort zone
      leave my comfort zone
      embrace
      embracing
      own my
      reach a good level
      manage my
      managing my
      stay organised
      stay organized
      stay focused
      stay motivated
      stay calm
      stay positive
      stay curious
      growing into
      get a better
      """),
    things: Phrases(
      """
      learning log
      learning path
      learning plan
      learning diary
      learning agreement
      study group
      study plan
      study design
      study visit
      master thesis
      master's
      master data
      master class
      masterclass
      improvement plan
      focus group
      work on site
      understanding checked
      pick up the
      pick up a
      pick up my
      master key
      master copy
      """),
    measures: Phrases(
      """
      enough to
      enough that
      so that
      until
      to the point
      on my own
      on her own
      on his own
      on their own
      on your own
      alone
      unaided
      unassisted
      unsupervised
      without help
      without support
      without assistance
      without supervision
      without notes
      independently
      by heart
      from memory
      measured by
      as shown by
      shown by
      with a certificate
      certificate in
      in place
      """),
    gerund: "ing")
}
