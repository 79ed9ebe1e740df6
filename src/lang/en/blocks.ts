import type { BlockLexicon } from '../../doc/lexicon.ts'
import { LANGUAGES } from './languages.ts'

/** What English articles say around their text. */
export const blocks: BlockLexicon = {
  bylines: lines(`
    by
    author:
    authors:
    author(s):
    writer:
    writers:
    written by
    written by:
    editor-in-charge:
    editor in charge:
    responsible editor:
    words by
    words:
    text by
    text:
    story by
    story:
    report by
    reported by
    reporting by
    reporter:
    reporters:
    reporting:
    additional reporting by
    additional reporting:
    with reporting by
    with reporting from
    with additional reporting by
    contributing:
    contributors:
    compiled by
    edited by
    editing by
    editor:
    editors:
    managing editor:
    translated by
    translation by
    translation:
    translator:
    translators:
    posted by
    published by
    submitted by
    analysis by
    opinion by
    commentary by
    column by
    interview by
    interviewed by
    guest post by
    from our correspondent
    from our own correspondent
    from our staff
    correspondent:
    columnist:
    byline:
    produced by
    photos by
    research by
    graphics by
    writing by
  `),
  helpers: lines(`
    editor-in-charge:
    editor in charge:
    edited by
    editing by
    editor:
    editors:
    managing editor:
    responsible editor:
    translated by
    translation by
    translation:
    translator:
    translators:
    posted by
    published by
    submitted by
    produced by
    photos by
    research by
    graphics by
  `),
  posts: lines(`
    staff writer
    staff writers
    staff reporter
    staff reporters
    staff correspondent
    senior writer
    senior reporter
    contributing writer
    guest writer
    special correspondent
    foreign correspondent
    chief correspondent
    senior correspondent
    correspondent
    political correspondent
    political editor
    diplomatic editor
    diplomatic correspondent
    defence editor
    defense editor
    defence correspondent
    economics editor
    business editor
    business reporter
    world editor
    foreign editor
    associate editor
    deputy editor
    news editor
    managing editor
    senior editor
    contributing editor
    editor-in-chief
    editor in chief
    bureau chief
    columnist
    opinion columnist
    contributor
    guest contributor
    freelance journalist
    freelance writer
    associated press
    the associated press
    associated press writer
    reuters
    agence france-presse
    news agency
    press agency
    news service
    bbc news
    cnn
    political analyst
    guest columnist
    editorial board
    opinion contributor
    opinion writer
    writer
    reporter
    editor
    journalist
    analyst
  `),
  particles: new Set(lines(`
    a
    al
    an
    and
    as
    at
    ben
    bin
    by
    da
    de
    del
    der
    di
    dos
    du
    el
    for
    from
    ibn
    in
    is
    la
    le
    of
    on
    or
    over
    ter
    the
    to
    van
    vs
    vs.
    von
    with
    y
    &
  `)),
  captions: lines(`
    photo:
    photos:
    photo by
    photo credit:
    photo courtesy
    photo illustration
    photo taken
    photograph:
    photographs:
    photograph by
    picture:
    picture by
    pictured:
    pictured above
    pictured here
    pictured left
    picture credit:
    image:
    images:
    image by
    image credit:
    image source:
    image caption
    image copyright
    image courtesy
    caption:
    media caption
    video:
    video caption
    watch:
    illustration:
    illustration by
    illustrative photo
    illustrative image
    graphic:
    graphic by
    infographic:
    chart:
    map:
    figure:
    cartoon:
    screenshot:
    screengrab:
    screen grab
    screenshot from
    still from
    file photo
    file photograph
    file picture
    file image
    file:
    file -
    file –
    file —
    file pic
    handout photo
    archive photo
    undated photo
    cover photo
    cover image
    featured image
    above:
    below:
    left:
    right:
    this file photo
    this handout
    this image made from
    this combination of photos
    in this photo
    in this image
    in this file photo
    in this handout
    a general view of
  `),
  credits: lines(`
    ap photo
    (ap)
    afp photo
    /afp
    afp via getty
    afp/getty
    /ap
    (afp)
    /reuters
    reuters/
    (reuters)
    /epa
    epa-efe
    epa/
    /efe
    /tass
    tass/
    /sputnik
    /xinhua
    xinhua/
    [xinhua]
    (xinhua)
    [photo
    (photo
    photo:
    photo by
    photo credit
    photo courtesy
    photo provided
    photograph:
    photograph by
    picture:
    picture by
    image:
    image credit
    image courtesy
    image by
    courtesy of
    /anadolu
    anadolu via getty
    anadolu agency/
    /pa wire
    pa wire
    pa images
    pa media
    /pa
    getty images
    /getty
    gettyimages
    /bloomberg
    bloomberg via getty
    /shutterstock
    shutterstock
    /istock
    istockphoto
    alamy
    /alamy
    /wikimedia
    wikimedia commons
    creative commons
    cc by
    cc by-sa
    /nurphoto
    nurphoto
    /zuma
    zuma press
    /kyodo
    kyodo news
    /yonhap
    /handout
    handout via
    (handout)
    via reuters
    via ap
    via afp
    via getty images
    (file photo)
    (file)
    [file]
    file photo
    file pic
    stock photo
    /pool
    pool via
    pool photo
    pixabay
    unsplash
    /flickr
    flickr
    [ap]
    [reuters]
    [afp]
    [epa]
    [al jazeera]
    /dpa
    dpa/
    /ukrinform
    /rferl
    (rfe/rl)
  `),
  dates: lines(`
    published
    published:
    published on
    published at
    first published
    first published on
    posted
    posted:
    posted on
    posted at
    updated
    updated:
    updated on
    updated at
    last updated
    last updated:
    last modified
    modified
    modified:
    date:
    dated
    dated:
    issued
    issued:
    release date:
    publication date:
    date published:
    time:
    created:
    revised:
    added:
    filed:
  `),
  calendar: {
    months: new Map([
      'january jan', 'february feb', 'march mar', 'april apr', 'may', 'june jun', 'july jul', 'august aug', 'september sep sept', 'october oct', 'november nov', 'december dec',
    ].flatMap((names, i) => words(names).map(name => [name, i + 1] as const))),
    words: new Set(words(`
      monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun today yesterday
      am pm a.m p.m noon midnight gmt utc est edt cst cdt mst mdt pst pdt et ct pt bst cet cest eet msk ist jst hkt sgt aest aedt nzst z
      min mins minute minutes hour hours day days week weeks month months year years ago read at on of the and local time date edition
      published posted updated first last modified created issued st nd rd th ad
    `)),
    changes: new Set(words('updated modified revised amended corrected')),
    zones: new Map(Object.entries({
      gmt: 'Z', utc: 'Z', z: 'Z', est: '-05:00', edt: '-04:00', cdt: '-05:00', mst: '-07:00', mdt: '-06:00', pst: '-08:00', pdt: '-07:00',
      cet: '+01:00', cest: '+02:00', eet: '+02:00', msk: '+03:00', jst: '+09:00', hkt: '+08:00', sgt: '+08:00', aest: '+10:00', aedt: '+11:00',
    })),
  },
  notes: lines(`
    editor's note
    editors' note
    editor note
    ed. note
    ed note
    translator's note
    translators' note
    translator's comment
    publisher's note
    reader's note
    author's note
    writer's note
    note:
    notes:
    note to readers
    note to editors
    nb:
    n.b.
    p.s.
    ps:
    correction:
    corrections:
    correction and clarification
    corrections and clarifications
    clarification:
    update:
    update (
    updates:
    this story has been
    this story was updated
    this article has been
    this article was updated
    this article was amended
    this article was corrected
    this article is part of
    this post has been
    this story is developing
    this story is part of
    an earlier version of this
    a previous version of this
    this is a developing story
    this is a breaking news
    a version of this article
    footnote:
    footnotes:
    about the author
    about this article
    about us
    for more information
    for further information
    contact:
  `),
  terms: new Set(words(`
    accord accords agreement agreements agreed amendment amendments article articles bargain bill bills ban bans
    clause clauses commitment commitments compromise concession concessions condition conditions contract contracts convention cooperation-plan
    covenant deal deals decision decisions declaration decree decrees demand demands direction directions directive directives
    document documents draft framework guarantee guarantees guideline guidelines initiative initiatives item items law laws legislation
    list measure measures memorandum memorandums memoranda mou obligation obligations offer order orders
    package pact pacts paragraph paragraphs pillar pillars plan plans pledge pledges point points policy policies precondition preconditions principle principles
    priority priorities programme program programmes programs promise promises proposal proposals protocol protocols provision provisions
    recommendation recommendations reform reforms regulation regulations requirement requirements resolution resolutions restriction restrictions roadmap rule rules
    sanction sanctions section sections settlement settlements stage stages stages step steps stipulation stipulations strategy
    target targets task tasks term terms treaty treaties truce ceasefire ultimatum undertaking undertakings
  `)),
  analysis: {
    any: lines(`
      analysis
      analysis and reflection
      analysis and reflections
      analysis and commentary
      analysis and comment
      analysis & reflection
      analysis and outlook
      analysis and conclusion
      analysis and conclusions
      reflection and analysis
      reflections
      reflection
      in-depth analysis
      deep analysis
      further analysis
      our analysis
      expert analysis
      brief analysis
      news analysis
      situation analysis
      background analysis
      background and analysis
      commentary
      comment
      comment and analysis
      interpretation
      in-depth interpretation
      interpretation and analysis
      assessment
      our assessment
      evaluation
      summary and analysis
      summary and reflection
      review and analysis
      review and reflection
      thoughts and reflections
      afterthoughts
      takeaways
      key takeaways
      the takeaway
      the bottom line
      bottom line
      lessons
      lessons learned
      what it means
      what this means
      what does it mean
      what does this mean
      what this tells us
      why it matters
      why this matters
      the big picture
      between the lines
      reading between the lines
      implications
      significance
      outlook
      perspective
      our perspective
      points to ponder
      food for thought
      conclusion and reflection
    `),
    publisher: lines(`
      our view
      our take
      our comment
      our commentary
      our opinion
      our verdict
      our analysis
      our assessment
      the view from here
      view from the editors
      editor's view
      editor's comment
      editor's comments
      editor's commentary
      editor's analysis
      editor's take
      editor's opinion
      editor's remarks
      editor's reflection
      editorial comment
      editorial commentary
      editorial
      editorial view
      editorial board's view
      translator's comment
      translator's comments
      translator's commentary
      translator's view
      translator's analysis
      translator's afterword
      translator's remarks
      publisher's comment
      publisher's view
      publisher's analysis
      comment from the editor
      comment from the editors
      comment by the editor
      from the editor
      from the editors
      from the editorial board
      from the translator
      a word from the editor
      a note from the editor
      commentary by the editor
      commentary by the translator
      analysis of the article
      analysis of this article
      article analysis
      about this article
      what we think
      we say
    `),
  },
  aboutArticle: lines(`
    the article
    the original article
    the above article
    the author
    the authors
    the original author
    the author's
    the article's
    the writer of
    the writer's
    the original text
    the source text
    the text above
    the translated text
    the commentary above
    the report above
    the piece above
    the column above
  `),
  disclaimers: {
    openings: lines(`
      disclaimer
      disclaimers
      legal disclaimer
      legal notice
      disclosure:
      disclosure statement
      full disclosure
      conflict of interest
      conflicts of interest
      statement: this article
      the views expressed
      views expressed
      the opinions expressed
      opinions expressed
      the views and opinions
      the views in this
      the views presented
      the information contained in this
      the information provided in this
      the information provided on this
      the information in this article
      the content of this article
      the contents of this article
      the content is for
      this article represents the
      this article represents only
      this article only represents
      this article reflects the
      this article expresses the
      this article does not
      this article is the personal
      this article is for informational
      this content is for
      this is an opinion
      any views expressed
      all views expressed
      all opinions expressed
      any opinions expressed
      nothing in this article
      the publisher is not responsible
      the publisher does not
      the editors do not
      the editorial board does not
      the author is solely
    `),
    labels: [],
    phrases: lines(`
      the author's personal view
      the author's personal opinion
      the author's own and do not
      are the author's own
      are those of the author
      are solely those of
      do not necessarily reflect
      does not necessarily reflect
      do not necessarily represent
      does not necessarily represent
      do not reflect the views
      do not represent the views
      does not represent the views
      not necessarily the views of
      is not responsible for the content
      for informational purposes only
      for information purposes only
      does not constitute investment
      does not constitute financial
      does not constitute legal advice
      does not constitute professional
      does not constitute an endorsement by
      should not be construed as financial
      should not be construed as legal
      should not be construed as investment
      accepts no responsibility for the content
      accepts no responsibility for any errors
      takes no responsibility for the content
      may not coincide with the position of the editors
      may not coincide with the opinion of the editors
      may not reflect the views of the editors
      may not reflect the position of the editors
      not intended as investment advice
      no relevant affiliations
      for reference only
      author's exclusive opinion
      does not represent the position
      do not represent the position
      copyright belongs to
      only represents the author's
      represent only the author's
    `),
    lines: [],
  },
  origins: {
    openings: lines(`
      original source
      original article
      original text
      original link
      original title
      original language
      original:
      source:
      sources:
      source link
      source url
      article source
      news source
      full text:
      link to the original
      link to original
      link to source
      link:
      url:
      this article originally appeared
      this article originally published
      this article was originally
      this article was first
      this article first appeared
      this article appeared
      this article was published
      this article was produced
      this article was translated
      this article was machine
      this article has been translated
      this translation
      machine translated
      machine translation
      this article is republished
      this article is reprinted
      this article is a translation
      this story originally appeared
      this story was originally
      this story was first
      this story first appeared
      this story was produced
      this post originally appeared
      this post was originally
      this piece was originally
      this piece first appeared
      this essay was
      this column was
      this commentary was
      this report was originally
      this report was first
      republished from
      republished with permission
      reprinted from
      reprinted with permission
      reposted from
      reposted with permission
      via:
      read the original
      view the original
      see the original
      quelle:
    `),
    labels: lines(`
      taken from
      adapted from
      retrieved from
      excerpted from
      translated from
      first published in
      first published by
      first appeared
      originally published
      originally appeared
      reproduced from
    `),
    phrases: lines(`
      under a creative commons license
      under a creative commons licence
      read the original article
      from the original at
    `),
    lines: [],
  },
  joints: { and: new Set(words('and &')), place: new Set(words('in at from for')), outlet: new Set(words('in by on at from of')), article: new Set(words('the')) },
  languages: new Set(LANGUAGES.map(name => name.toLowerCase())),
  translations: lines(`
    translated from
    translated by
    translated into
    translation by
    translation:
    translator:
    translators:
    translator's
    translators'
    machine translated
    machine translation
    machine-translated
    this translation
    is a translation
    was translated
    has been translated
    original language
  `),
  buttons: new Set(words('like likes dislike dislikes share shares shared comment comments reply replies view views read reads min mins minute minutes follow followers save print email tweet retweet repost favorite favourite bookmark upvote downvote reactions viewed listen subscribe report')),
  copyright: lines(`
    ©
    copyright
    (c)
  `),
  ownViews: lines(`
    views expressed
    views and opinions
    opinions expressed
    views in this
    views presented
    author's personal
    author's own
    author's opinion
    author's opinions
    author's views
    author's view
    author's exclusive opinion
    personal opinion
    personal view
    personal views
    opinion piece
    those of the author
    an opinion
    not necessarily reflect
    not necessarily represent
  `),
  genres: {
    commentary: lines(`
      opinion
      opinions
      opinion piece
      op-ed
      oped
      commentary
      comment
      column
      editorial
      viewpoint
      perspective
      perspectives
      essay
      guest essay
      letter from the editor
      news analysis
      analysis
      opinion by
      commentary by
      column by
      analysis by
      guest post by
      guest column
      the big read
      my view
      your view
      point of view
      first person
    `),
    interview: lines(`
      interview
      interviews
      the interview
      exclusive interview
      interview by
      interviewed by
      q&a
      q & a
      question and answer
      questions and answers
      in conversation
      in conversation with
      transcript
      full transcript
    `),
    release: lines(`
      press release
      news release
      media release
      media statement
      press statement
      for immediate release
      for release
      embargoed until
      under embargo until
      not for release before
      notes to editors
      media contact
      media contacts
      press contact
      press contacts
      ###
      - ends -
      -ends-
      ends
      about the company
    `),
  },
  boilerplate: {
    openings: lines(`
      read more
      you may also like
      you might also like
      you may also be interested
      by continuing to use
      by continuing to browse
      read the full
      read:
      also read
      also on
      see related
      more on this
      more on:
      more:
      related:
      related articles
      related article
      related stories
      related story
      related news
      related content
      related topics
      related coverage
      related reading
      related links
      recommended
      recommended stories
      recommended for you
      further reading
      don't miss
      in case you missed
      most read
      most popular
      most viewed
      trending
      trending now
      next:
      previous article
      previous:
      continue reading
      story continues
      article continues
      advertisement
      advertisment
      advertising
      sponsored
      sponsored content
      paid content
      promoted
      share this
      share:
      share to
      share article
      share the article
      tweet this
      like us
      like/dislike
      like & share
      like and share
      like and subscribe
      did you like
      follow us
      follow me
      follow @
      follow the author
      join the conversation
      join the discussion
      subscribe
      subscribe to
      sign up
      signup
      login
      get email
      get unlimited
      get breaking
      stay up to date
      stay tuned
      download our
      click here
      click to
      tap here
      watch more
      watch the video
      listen now
      play video
      view comments
      view gallery
      show comments
      load more
      leave a comment
      leave a reply
      post a comment
      add a comment
      write a comment
      comments are closed
      comments (
      be the first to comment
      what do you think?
      tell us what you think
      send us
      email us
      contact us
      got a tip
      have a story
      do you have a story
      support independent
      make a donation
      become a subscriber
      become a patron
      copyright
      ©
      all rights reserved
      all content
      terms of use
      terms of service
      terms and conditions
      privacy policy
      cookie policy
      we use cookies
      this site uses cookies
      this website uses cookies
      by clicking
      tags:
      tag:
      topics:
      keywords:
      category:
      categories:
      filed under
      posted in
      email this
      report abuse
      print this
      print article
      have something to say
      save article
      copy link
      back to top
      skip to
      home >
      home /
      homepage
      powered by
      newsletter
      our newsletter
      whatsapp
      find us on
      for more news
      for more stories
      for the latest
      enjoy this article
      enjoyed this article
      thank you for reading
      thanks for reading
      welcome to follow
      scan the qr
      scan qr
      long press
      viewed
      views:
      reads:
      likes:
      followers
    `),
    labels: lines(`
      you may like
      more from
      more about
      more news
      more stories
      get the latest
      get our
      support our
      support us
      join us
      join our
      visit our
      click on
      watch live
      download the
      sign in
      log in
      see also
      see more
      show more
      view more
      view all
      follow our
      let us know
      read this
      read also
      read next
      read full
      listen to this
      share on
      share via
      save this
      top stories
      latest news
      next story
      next article
      stay informed
      stay connected
      donate
      have your say
      become a member
      buy now
      shop now
      register to
      register for
      register now
    `),
    phrases: lines(`
      subscribe to our
      sign up for our
      sign up to our
      sign up for the
      our free newsletter
      our daily newsletter
      our weekly newsletter
      ©
      click the like
      [like/dislike]
      like/dislike
      click here to
      click the link below
      follow us on
      like us on facebook
      download our app
      all rights reserved
      may not be published, broadcast, rewritten
      share this article
      share your thoughts in the comments
      in the comments section below
      in the comments below
      in the comment section
      please follow and share
      please like and share
      please like and follow
      like, share and
      like, comment and
      leave a comment below
      join our telegram
      join our whatsapp
      turn on notifications
      your email address will not be published
      required fields are marked
      unsubscribe at any time
      accept all cookies
    `),
    lines: lines(`
      share
      tweet
      retweet
      email
      e-mail
      print
      save
      like
      dislike
      likes
      reply
      comment
      comments
      facebook
      twitter
      x
      linkedin
      whatsapp
      telegram
      reddit
      pinterest
      instagram
      youtube
      vk
      weibo
      wechat
      pocket
      flipboard
      rss
      menu
      search
      close
      home
      news
      world
      politics
      opinion
      sport
      sports
      business
      live
      video
      more
      next
      previous
      back
      top
      ad
      loading
      loading...
      loading…
      skip ad
      copy
      link
      link copied
      copied
      bookmark
      follow
      following
      unfollow
      report
      report an error
      login
      register
      donate
      contact
      about
      topics
      tags
    `),
  },
}

function lines(list: string): string[] {
  return list.split('\n').map(line => line.trim()).filter(Boolean)
}

function words(list: string): string[] {
  return list.trim().split(/\s+/)
}
