import type { CueClass, CueFrame, CueWord, NegationLexicon, StatementLexicon } from '../../doc/lexicon.ts'
import type { SpeakerKind, Stance } from '../../doc/reading.ts'

/** Stance, class, what can stand beside it (the flags of `CueWord`), and the words that are so. */
type CueRow = readonly [stance: Stance, kind: CueClass, takes: string, words: string]

const VERBS = cueTable([
  // Saying, in its plainest verbs and in those that give the words a place in a talk.
  ['say', 'speech', 'that quote object passive document', 'say state report'],
  ['say', 'speech', 'that quote object hearer', 'tell'],
  ['say', 'speech', 'that quote object', 'add announce declare proclaim pronounce repeat reiterate restate relate recount narrate recite remark observe comment mention interpose interject'],
  ['say', 'speech', 'quote', 'begin continue conclude go'],
  ['say', 'speech', 'that quote', 'quip joke jest kid muse reminisce opine philosophize pontificate rhapsodize moralize deadpan ad-lib digress expound elaborate enthuse effuse gush rave blurt'],
  ['say', 'speech', 'object', 'utter voice verbalize articulate enunciate deliver express convey communicate vocalize vent air broach impart spout parrot bandy phrase word formulate outline sketch unveil present release issue publicize publicise broadcast circulate disseminate trumpet herald'],
  ['say', 'speech', 'that object hearer', 'inform notify brief advise update apprise enlighten assure reassure remind'],
  ['say', 'speech', 'that quote object document', 'note explain clarify specify stipulate summarize summarise recap recapitulate stress emphasize emphasise underline underscore highlight detail spell'],
  ['say', 'speech', 'object', 'address greet congratulate thank toast salute eulogize eulogise'],
  ['say', 'answer', 'that quote', 'answer reply respond rejoin retort riposte counter'],
  ['deny', 'answer', 'that quote object document', 'contradict gainsay rebut refute disprove debunk rubbish disclaim'],

  // Writing, sending, putting on record; giving another's words.
  ['say', 'writing', 'that quote object', 'write tweet retweet post repost blog cable wire text email e-mail telegraph telegram fax message scribble scrawl jot pen editorialize'],
  ['say', 'writing', 'quote document', 'read'],
  ['say', 'writing', 'object', 'publish print document record chronicle log register catalogue catalog compile file submit append transcribe translate tabulate draft author caption headline'],
  ['say', 'citation', 'quote object that', 'quote cite invoke paraphrase echo footnote reference'],
  ['say', 'citation', 'object', 'credit attribute ascribe impute'],

  // Manner of speaking, and sounds and faces made to speak.
  ['say', 'manner', 'that quote', 'whisper mutter mumble murmur shout yell scream shriek screech cry exclaim bellow roar thunder bark bawl boom howl wail holler squeal snarl snap growl grunt groan moan sigh sob sniff snort scoff sneer chuckle laugh giggle cackle chortle smile grin beam wink drawl intone purr coo croak rasp stammer stutter gasp pant splutter sputter hiss squawk chirp chime sing chant hum slur warble whine whimper fume rage seethe storm bristle gloat crow preen grumble tut'],
  ['say', 'manner', '', 'erupt rant rail fulminate inveigh harangue jabber blather chatter prattle babble ramble drone waffle'],

  // Talk about something.
  ['say', 'talk', 'object', 'discuss debate negotiate mull ponder weigh consider reconsider contemplate canvass rehash revisit raise touch tackle'],
  ['say', 'talk', '', 'speak talk confer consult converse deliberate chat gossip lecture preach sermonize allude refer dwell harp orate speechify spar haggle bicker quarrel'],

  // Claims that the writer does not answer for, and the pressing of a case.
  ['say', 'argument', 'that quote object', 'argue claim assert maintain contend insist affirm reaffirm aver avow posit postulate plead reason profess theorize theorise hypothesize hypothesise speculate conjecture surmise rationalize assume presuppose interpret frame'],
  ['accuse', 'accusation', 'that quote object passive', 'allege'],
  ['say', 'argument', 'object', 'defend justify advocate champion promote push pitch peddle plug tout espouse propound advance float moot nominate introduce sponsor co-sponsor table spin market contrast compare liken equate distinguish juxtapose'],
  ['say', 'argument', 'that ing quote object document', 'suggest propose recommend'],
  ['say', 'argument', 'that document', 'imply insinuate intimate hint'],
  ['say', 'argument', '', 'vouch agree concur'],
  ['deny', 'argument', '', 'disagree differ demur dissent remonstrate'],
  ['deny', 'argument', 'that quote', 'object protest'],

  // Bringing to light, and owning up.
  ['say', 'disclosure', 'that object document factive', 'reveal disclose divulge confirm verify corroborate attest certify substantiate authenticate expose uncover unmask leak'],
  ['say', 'disclosure', 'that quote object ing factive', 'admit acknowledge concede confess grant recognize recognise accept'],
  ['say', 'disclosure', 'object', 'apologize apologise recant retract disown'],
  ['say', 'disclosure', 'that quote', 'confide testify depose recall remember reflect boast brag swear'],

  // Evidence: documents, figures and footage speak by these.
  ['say', 'evidence', 'that object document factive', 'show demonstrate prove establish illustrate evidence exemplify'],
  ['say', 'evidence', 'that object document passive', 'indicate signal signify point find determine discover ascertain detect identify measure calculate compute estimate gauge assess diagnose rate rank count tally peg appraise quantify reckon project extrapolate'],
  ['say', 'evidence', 'object document', 'depict portray describe characterize characterise paint picture represent render caricature profile feature chart trace track capture list'],
  ['say', 'evidence', 'object', 'analyze analyse examine investigate survey review'],
  ['say', 'evidence', 'that object document', 'mean denote connote bespeak betoken evince manifest'],

  // Saying and awaiting what is to come.
  ['say', 'prediction', 'that object passive document', 'predict forecast foretell prophesy prognosticate augur presage portend foreshadow'],
  ['believe', 'prediction', 'that to object passive others', 'expect anticipate'],
  ['believe', 'prediction', 'that object', 'foresee envision envisage visualize visualise imagine'],

  // For and against.
  ['say', 'praise', 'object quote', 'praise laud applaud hail commend compliment extol acclaim celebrate honor honour glorify exalt lionize cheer flatter welcome'],
  ['say', 'praise', 'object', 'endorse back support second embrace favor favour approve bless sanction adopt uphold appreciate'],
  ['accuse', 'criticism', 'object quote', 'criticize criticise condemn denounce decry deplore lambaste lambast slam blast bash attack assail castigate censure chastise chide rebuke reprimand reproach reprove reprehend scold upbraid berate admonish excoriate revile vilify pillory savage flay pan knock trash rip roast skewer hammer pummel lash disparage denigrate deride belittle demean ridicule mock taunt scorn spurn satirize lampoon heckle boo jeer insult malign defame slander smear hector needle impugn bemoan deprecate discredit demonize demonise'],
  ['accuse', 'criticism', 'that quote', 'complain grouse gripe grouch carp kvetch lament bewail whinge'],
  ['accuse', 'accusation', 'object others', 'accuse blame fault charge indict implicate incriminate arraign prosecute sue impeach inculpate counter-accuse'],
  ['doubt', 'criticism', 'that object', 'question challenge query doubt distrust mistrust suspect second-guess downplay minimize minimise discount'],

  // No.
  ['deny', 'denial', 'that ing object quote', 'deny'],
  ['deny', 'denial', 'object', 'dismiss reject repudiate disavow renounce dispute contest rebuff veto oppose resist disregard ignore overrule nix abjure forswear negate rescind invalidate nullify overturn disallow'],
  ['deny', 'denial', 'to', 'refuse decline'],
  ['deny', 'denial', 'quote', 'balk baulk disapprove backpedal backtrack renege'],

  // Questions.
  ['ask', 'question', 'that quote object hearer others', 'ask'],
  ['ask', 'question', 'that quote', 'wonder inquire enquire'],
  ['ask', 'question', 'object hearer', 'interrogate quiz grill interview cross-examine probe poll'],

  // Getting others to act, and letting them.
  ['ask', 'request', 'that quote object others', 'request beg beseech implore entreat petition solicit appeal pray supplicate'],
  ['ask', 'request', 'that quote object others', 'urge exhort encourage press pressure lobby invite cajole coax persuade convince prod nudge goad spur incite dare tempt counsel'],
  ['ask', 'request', 'object', 'seek crave clamor clamour agitate campaign fundraise'],
  ['order', 'order', 'that others quote object', 'order command instruct direct demand mandate decree dictate require enjoin adjure oblige compel summon bid prescribe ordain legislate rule'],
  ['order', 'order', 'object others', 'forbid prohibit ban bar outlaw proscribe suspend halt sentence convict acquit impose enforce'],
  ['say', 'permission', 'others object', 'permit authorize authorise license entitle empower exempt excuse pardon forgive absolve exonerate appoint designate elect'],

  // Binding oneself.
  ['promise', 'promise', 'that to quote object hearer', 'promise vow pledge guarantee'],
  ['promise', 'promise', 'that to', 'undertake commit covenant offer volunteer'],
  ['threaten', 'threat', 'that to quote object', 'threaten menace intimidate'],
  ['warn', 'warning', 'that quote hearer others object document', 'warn caution forewarn alert'],

  // Thinking, knowing, seeming.
  ['believe', 'thought', 'that object quote passive', 'think believe suppose presume guess fancy figure deem judge view regard perceive understand see rumor rumour'],
  ['believe', 'thought', 'that', 'trust conceive infer deduce gather dream'],
  ['believe', 'thought', 'object', 'misjudge misread misinterpret overestimate underestimate overlook misunderstand misstate overstate understate exaggerate conflate'],
  ['doubt', 'thought', 'that object', 'disbelieve'],
  ['believe', 'knowledge', 'that object factive', 'know realize realise comprehend grasp learn hear notice discern sense overhear forget witness'],
  ['believe', 'knowledge', 'that', 'seem appear look sound'],

  // Feeling about something.
  ['believe', 'feeling', 'that object passive', 'feel fear hope'],
  ['believe', 'feeling', 'that object', 'dread worry wish care mind marvel rejoice grieve mourn despair fret agonize agonise panic exult delight regret rue'],
  ['believe', 'feeling', 'object', 'like love hate loathe detest abhor despise dislike resent envy admire adore idolize idolise revere respect esteem cherish treasure relish enjoy savor savour tolerate covet prize prefer pity'],
  ['believe', 'feeling', 'passive that', 'concern alarm anger upset outrage horrify shock appall appal dismay disappoint surprise startle stun astonish amaze please thrill excite disturb trouble perturb unsettle unnerve rattle frustrate exasperate infuriate enrage irritate annoy offend scare frighten terrify embarrass impress satisfy bother vex rankle intrigue mystify baffle puzzle perplex confuse bewilder gall enamor'],

  // Meaning to do something.
  ['intend', 'intention', 'to object others', 'want intend plan aim decide resolve aspire opt desire long yearn hanker strive attempt try endeavor endeavour prepare choose plot scheme vie'],
  ['intend', 'intention', 'passive to', 'schedule slate'],

  // Giving a thing a name.
  ['say', 'naming', 'object quote', 'call dub label brand term name title nickname christen style rename tag bill stereotype define classify categorize categorise'],
])

const NOUNS = cueTable([
  ['say', 'speech', 'that quote object', 'statement declaration announcement remark comment observation utterance word pronouncement proclamation assurance reassurance message reminder explanation clarification account mention reference'],
  ['say', 'speech', 'object', 'speech address lecture sermon talk toast tribute monologue tirade rant diatribe broadside outburst quip joke jibe gibe aside anecdote boast brag disclosure testimony expression articulation'],
  ['say', 'writing', 'that quote object', 'tweet post posting note memo letter email headline caption editorial column op-ed essay report bulletin communiqué communique dispatch'],
  ['say', 'argument', 'that object', 'claim assertion argument contention insistence thesis proposition hypothesis theory postulate suggestion proposal recommendation advice implication insinuation hint speculation rumor rumour gossip notion idea case point position stance line mantra narrative interpretation reading analysis reasoning rationale advocacy defense defence justification comparison characterization characterisation description portrayal depiction'],
  ['accuse', 'accusation', 'that object', 'accusation allegation charge indictment complaint grievance slur smear blame incrimination counter-accusation'],
  ['accuse', 'criticism', 'object', 'criticism condemnation denunciation rebuke reprimand reproach censure attack critique insult mockery ridicule scorn derision swipe jab dig barb lament'],
  ['say', 'praise', 'object', 'praise endorsement support backing approval acclaim applause compliment commendation congratulations welcome acceptance embrace'],
  ['deny', 'denial', 'that object', 'denial rejection repudiation refutation rebuttal disavowal disclaimer dismissal objection opposition refusal reluctance unwillingness disagreement dissent veto protest protestation contradiction'],
  ['say', 'disclosure', 'that object', 'admission acknowledgment acknowledgement confession concession revelation confirmation recognition apology recollection leak'],
  ['say', 'evidence', 'that object document', 'finding conclusion indication sign signal proof evidence demonstration estimate calculation assessment evaluation appraisal verdict ruling judgment judgement diagnosis discovery'],
  ['say', 'prediction', 'that object', 'prediction forecast projection prophecy prognosis'],
  ['believe', 'prediction', 'that to object', 'expectation anticipation outlook prospect'],
  ['ask', 'question', 'that quote object', 'question query inquiry enquiry'],
  ['say', 'answer', 'that quote object', 'answer reply response retort rejoinder reaction'],
  ['ask', 'request', 'that to object others', 'request appeal call plea petition invitation entreaty exhortation push bid'],
  ['order', 'order', 'that to object others', 'order command demand instruction directive decree edict mandate ultimatum injunction ban prohibition subpoena summons'],
  ['say', 'permission', 'to object', 'permission authorization authorisation consent'],
  ['promise', 'promise', 'that to object', 'promise pledge vow guarantee commitment oath undertaking offer'],
  ['threaten', 'threat', 'that to object', 'threat saber-rattling sabre-rattling'],
  ['warn', 'warning', 'that object', 'warning caution alert admonition caveat'],
  ['believe', 'thought', 'that object', 'belief view opinion conviction thought assumption presumption supposition impression understanding perception perspective consensus faith trust confidence certainty sentiment misconception superstition myth attitude mindset'],
  ['doubt', 'thought', 'that object', 'doubt disbelief skepticism scepticism suspicion mistrust distrust uncertainty'],
  ['believe', 'knowledge', 'that object', 'knowledge awareness realization realisation'],
  ['believe', 'feeling', 'that object', 'fear hope worry concern anxiety apprehension dread alarm anger outrage frustration disappointment dismay surprise shock regret sorrow joy delight pride satisfaction enthusiasm sympathy admiration respect hostility contempt hatred dislike disdain disgust resentment envy preference wish'],
  ['intend', 'intention', 'to that object', 'intention intent plan desire aim goal decision resolve resolution determination ambition willingness readiness eagerness aspiration'],
  ['say', 'naming', 'object', 'label nickname moniker epithet'],
  ['say', 'talk', 'object', 'discussion debate conversation dialogue dispute controversy quarrel row'],
])

const ADJECTIVES = cueTable([
  ['believe', 'thought', 'that object', 'sure certain convinced confident positive optimistic pessimistic bullish bearish adamant'],
  ['doubt', 'thought', 'that object', 'doubtful dubious skeptical sceptical unsure uncertain unconvinced suspicious incredulous agnostic ambivalent undecided leery wary'],
  ['believe', 'knowledge', 'that object factive', 'aware mindful conscious cognizant unaware'],
  ['say', 'speech', 'that object', 'clear explicit emphatic vocal outspoken candid frank open silent mum coy quiet'],
  ['accuse', 'criticism', 'object', 'critical scathing dismissive disparaging contemptuous'],
  ['deny', 'denial', 'object', 'opposed'],
  ['say', 'praise', 'object', 'supportive complimentary effusive appreciative'],
  ['believe', 'feeling', 'that object', 'afraid scared fearful worried concerned anxious nervous apprehensive alarmed uneasy hopeful glad happy pleased delighted thrilled proud grateful thankful sorry sad upset angry furious outraged livid mad annoyed irritated frustrated disappointed dismayed appalled horrified shocked surprised amazed astonished stunned troubled disturbed unhappy dissatisfied satisfied content jealous envious ashamed embarrassed enthusiastic excited interested curious fond tired sick weary regretful'],
  ['intend', 'intention', 'to', 'eager willing ready keen determined prepared poised reluctant unwilling loath hesitant set bent inclined anxious-to'.replace(' anxious-to', '')],
])

const ADVERBS = cueTable([
  ['say', 'speech', '', 'reportedly'],
  ['accuse', 'accusation', '', 'allegedly'],
  ['say', 'argument', '', 'purportedly avowedly professedly'],
  ['believe', 'thought', '', 'supposedly reputedly presumably ostensibly putatively seemingly apparently arguably'],
  ['say', 'disclosure', '', 'admittedly'],
])

const PHRASES = cueTable([
  ['say', 'speech', 'that quote object document', 'point out, make clear, make it clear, make plain, make it plain, make known, make public, make the point, make the case, set out, lay out, spell out, sum up, put forward, put forth, bring up, go on to say, put it this way'],
  ['say', 'speech', 'that quote', 'go on, put it, have it, let it be known, let slip, blurt out, speak out, speak up, open up, weigh in, sound off, chime in, chip in, cut in, break in, jump in, pipe up, call out, cry out, shout out, yell out, read out, wonder aloud, think aloud, let on, go on record, send word'],
  ['say', 'speech', 'object', 'reel off, rattle off, tick off, give voice to, give vent to, give an account of, give details of, shed light on, draw attention to, call attention to, make reference to, make mention of, make note of, take note of, drive home, hammer home, bring home, sound a note, strike a note, put across, get across'],
  ['say', 'speech', 'that', 'take the view, take the position, take the line, hold the view, hold the position, be of the view, be of the opinion, share the view, set the record straight, give to understand, let know'],
  ['say', 'speech', 'that quote', 'issue a statement, release a statement, put out a statement, issue a communique, make a statement, give a statement, read a statement, deliver a speech, give a speech, make a speech, make an announcement, hold a news conference, hold a press conference, give an interview, take to the floor, take to twitter, take to facebook'],
  ['say', 'answer', 'that quote', 'shoot back, hit back, fire back, snap back, strike back, come back with, push back, write back, talk back, lash back, clap back'],
  ['say', 'writing', 'that quote object', 'write down, set down, note down, jot down, put in writing, put on record, place on record'],
  ['say', 'citation', 'object', 'read from, quote from, attribute to, ascribe to, credit with, put down to'],
  ['say', 'talk', 'object', 'talk about, speak about, speak of, speak to, talk of, touch on, touch upon, dwell on, elaborate on, expand on, comment on, remark on, remark upon, reflect on, opine on, weigh in on, refer to, allude to, point to, hint at, focus on, zero in on, home in on, harp on, hold forth, hold forth on, hold talks on'],
  ['say', 'argument', 'that object', 'make the case for, make a case for, argue for, argue against, argue in favor of, argue in favour of, stand by, stick by, stick to, stand up for, stick up for, speak up for, vouch for, come out for, come out in favor of, come out in favour of, come out in support of, take credit for, claim credit for, lay claim to, lay stress on, place emphasis on, put emphasis on'],
  ['say', 'praise', 'object', 'speak well of, speak highly of, speak favorably of, speak warmly of, speak in favor of, speak in favour of, speak in support of, pay tribute to, sing the praise of, heap praise on, lavish praise on, give credit to, throw weight behind, throw support behind, lend support to, give backing to, side with, agree with, voice support for, express support for, declare support for, get behind, rally behind, stand behind, vote for'],
  ['accuse', 'criticism', 'object', 'speak ill of, speak against, speak out against, take issue with, take aim at, take to task, take a swipe at, take a shot at, take a dim view of, find fault with, pour scorn on, heap scorn on, heap blame on, hit out at, lash out, lash out at, lay into, tear into, rip into, light into, rail against, rail at, inveigh against, go after, have harsh word for, dress down, run down, tell off, poke fun at, make fun of, laugh at, jeer at, scoff at, sneer at, complain about, complain of, come out against, vote against, campaign against, protest against, rant about'],
  ['accuse', 'accusation', 'object', 'lay the blame on, put the blame on, pin the blame on, place the blame on, lay the blame at, point the finger at, point a finger at, point finger at, level charge against, level accusation at, bring charge against, press charge against, press charge, charge with, hold responsible, hold to account, hold accountable'],
  ['doubt', 'thought', 'that object', 'have doubt, have doubt about, express doubt, express doubt about, voice doubt, raise doubt, raise doubt about, cast doubt on, call into question, call into doubt, throw into question, raise question, raise question about, raise the question, raise eyebrow, have reservation about, have misgiving about, express skepticism, express scepticism, pour cold water on, remain to be convinced, take with a grain of salt, take with a pinch of salt'],
  ['deny', 'denial', 'object', 'rule out, turn down, brush off, brush aside, laugh off, shrug off, wave off, wave away, wave aside, play down, shoot down, knock down, strike down, walk back, back away from, back off, back down, distance from, want no part of, give the lie to, reject out of hand, disagree with, object to, take exception to, balk at, bristle at, argue with'],
  ['deny', 'denial', 'to object', 'stop short of, hold back from, steer clear of, shy away from'],
  ['say', 'disclosure', 'that object', 'own up, own up to, come clean, come clean about, admit to, confess to, fess up, plead guilty, plead guilty to, plead not guilty, plead not guilty to, make no secret of, bear witness, bear witness to, give evidence, testify to, attest to, bring to light, lay bare, give away, tip off, apologize for, apologise for, express regret, express regret for, express remorse'],
  ['say', 'evidence', 'that object document', 'bear out, put at, place at, peg at, lend weight to, lend credence to, add up to, amount to, single out'],
  ['ask', 'question', 'that object', 'ask about, ask after, inquire about, enquire about, wonder about, pose a question, pose the question, ask the question, put a question, put the question, put question to'],
  ['ask', 'request', 'object others', 'call for, call on, call upon, ask for, appeal for, appeal to, plead for, plead with, beg for, press for, push for, lobby for, campaign for, make a plea for, make an appeal, make a request for, reach out to'],
  ['order', 'order', 'object others that', 'give order, give the order, give instruction, issue an order, issue order, hand down, lay down, give the green light, give the go-ahead, set a deadline'],
  ['promise', 'promise', 'that to object', 'give assurance, give an assurance, give a pledge, give word, give a guarantee, make a promise, make a pledge, make a commitment, make a vow, take an oath, swear to, commit to, agree to, offer to'],
  ['threaten', 'threat', 'that to object', 'make a threat, make threat, issue a threat, issue threat, hold out the threat, serve notice'],
  ['warn', 'warning', 'that object', 'warn of, warn about, warn against, warn off, caution against, caution about, issue a warning, give warning, give a warning, sound the alarm, sound a warning, raise the alarm, raise alarm about, raise red flag, put on notice, put on alert'],
  ['believe', 'thought', 'that object', 'think of, think about, regard as, see as, view as, look on, look upon, look at, believe in, have faith in, be of two mind, come to believe, come to the conclusion, reach the conclusion, arrive at the conclusion, draw the conclusion, jump to the conclusion, take for granted, take it for granted, take it that, bear in mind, keep in mind, be under the impression, count on, bank on, bet on, bet that'],
  ['believe', 'knowledge', 'that object factive', 'find out, figure out, hear of, hear about, learn of, learn about, know of, know about, get wind of, come to realize, come to realise, come to know, wake up to'],
  ['believe', 'feeling', 'that object', 'worry about, worry over, care about, care for, hope for, long for, wish for, look forward to, look up to, look down on, have high hope for, hold out hope, express hope, express the hope, voice hope, express concern, express concern about, express concern over, voice concern, voice concern about, raise concern, raise concern about, express fear, voice fear, express confidence, express confidence in, voice confidence, express optimism, express surprise, express outrage, express anger, express disappointment, express frustration, voice frustration, express gratitude, express interest in, express condolence, express solidarity with, take comfort in, take pride in, take heart from, take offense at, take offence at, take umbrage at, take delight in'],
  ['intend', 'intention', 'to object', 'make up mind to, have plan, have every intention of, have no intention of, have no plan, have in mind, would like, would love, would rather, go out of way, insist on, opt for, set sight on'],
  ['say', 'naming', 'object', 'refer to as, describe as, know as, bill as, speak of as, think of as, hold up as, write off, write off as, cast as, paint as, dismiss as, hail as, denounce as, condemn as, portray as, depict as, brand as, label as, go so far as to say, go so far as to call'],
], ', ')

const FRAMES = frameList([
  // Around a source.
  ['say', 'citation', "according to @, as per @, per @, on the word of @, on the evidence of @, on the authority of @, in the words of @, in @ 's words, in @ 's own words, to use the words of @, to quote @, to cite @, to paraphrase @, to borrow a phrase from @, citing @, quoting @, by @ 's account, by @ 's own account, by @ 's own admission, by @ 's reckoning, by @ 's count, by @ 's estimate, by @ 's calculation, in @ 's telling, in @ 's version, in @ 's account, to hear @ tell it, courtesy of @, based on @"],
  ['say', 'citation', 'as @ put it, as @ puts it, as @ would have it, as @ has it, as @ said, as @ says, as @ wrote, as @ writes, as @ noted, as @ notes, as @ told, as @ reported, as @ reports, as @ called it, as @ calls it, as @ described it, as @ explained, as @ argued, so @ said, so said @, or so @ says, or so @ said, if @ is to be believed, if @ are to be believed, what @ called, what @ calls, what @ described as, what @ describes as, what @ said was, what @ termed, in what @ called, in what @ described as'],
  ['believe', 'thought', "in @ 's view, in the view of @, in @ 's opinion, in the opinion of @, in @ 's estimation, in @ 's judgment, in @ 's judgement, in the judgment of @, in @ 's mind, in the mind of @, in the minds of @, in @ 's eyes, in the eyes of @, in @ 's book, in @ 's reading, to @ 's mind, to @ 's way of thinking, to @ 's knowledge, for @, from @ 's perspective, from the perspective of @, from @ 's point of view, from @ 's standpoint, from the standpoint of @, as @ sees it, as @ saw it, as @ see it, the way @ sees it, as far as @ is concerned, as far as @ are concerned, if you ask @, to the surprise of @, to the dismay of @, to the delight of @, to @ 's surprise, to @ 's dismay, to @ 's delight"],
  // Around a content, with nobody behind it.
  ['say', 'speech', 'word has it that …, rumor has it that …, rumour has it that …, legend has it that …, tradition has it that …, word is that …, the word is that …, the story goes that …, the story goes …, so the story goes, the argument goes …, so the argument goes, the joke goes …, as the saying goes, as they say, so they say, they say …, people say …, some say …, some would say …, it is often said that …, there is talk of …, there is talk that …, there was talk of …, there are reports of …, there are reports that …, there were reports that …, reports have it that …, amid reports that …, amid reports of …, amid rumors of …, amid rumours of …'],
  ['say', 'disclosure', 'it emerged that …, it has emerged that …, it transpired that …, it turned out that …, it turns out that …, it came to light that …, it has come to light that …, it became known that …, it was made public that …'],
  ['believe', 'thought', 'the thinking is that …, the thinking goes …, the idea is that …, the consensus is that …, the feeling is that …, conventional wisdom has it that …, conventional wisdom holds that …, there is a belief that …, there is a view that …, there is a consensus that …, there is speculation that …, there are fears that …, there are concerns that …, there are hopes that …, there were fears that …, there were concerns that …, there were hopes that …, amid fears that …, amid fears of …, amid concerns that …, amid concerns about …, amid speculation that …, amid hopes that …, it is clear that …, it is likely that …, it seems that …, it appears that …'],
  ['doubt', 'thought', 'it is unclear whether …, it is unclear how …, it is not clear whether …, it was unclear whether …, it was not clear whether …, it remains unclear whether …, it remains to be seen whether …, there are doubts about …, there are doubts that …, there is doubt about …, amid doubts about …'],
  ['accuse', 'accusation', 'there are allegations that …, there are allegations of …, there are claims that …, amid allegations that …, amid allegations of …, amid accusations that …, amid accusations of …, amid claims that …'],
])

const NEGATION: NegationLexicon = {
  words: wordSet("not n't nt never no neither nor none nobody nothing hardly barely scarcely rarely seldom nowhere"),
  governors: wordSet('decline refuse fail avoid omit forget neglect resist refrain forbear hesitate balk stop cease unwilling reluctant unable loath'),
  refusals: wordSet('decline refuse avoid refrain forbear hesitate balk short unwilling reluctant loath'),
  unsaid: wordSet('say tell state comment confirm deny verify corroborate reveal disclose divulge specify elaborate expand explain clarify detail describe discuss mention answer respond reply speak talk speculate identify name call testify acknowledge admit concede rule'),
  links: wordSet('of from at than'),
  prepositions: wordSet('without instead rather short'),
  exceptions: new Set(list('not only, not just, not merely, not simply, not least, no secret, no bone, no bones, no doubt, no question, no less, no sooner, never tire, never tired, never fail, never fails, never failed')),
}

const IDIOMS: ReadonlySet<string> = new Set(list(`
  supposed to,
  needless to say, to say the least, to say nothing of, say nothing of, that is to say, that said, having said that, that being said, it goes without saying, goes without saying,
  so to say, so to speak, let's say, let us say, shall we say, say cheese, say grace, say goodbye, said goodbye, say hello, said hello, say farewell, said farewell, say no, said no, say yes, said yes, say when, have a say, has a say, had a say, have their say, had their say, final say,
  generally speaking, strictly speaking, broadly speaking, roughly speaking, frankly speaking, speaking terms, nothing to speak of, speaks volumes, speak volumes, spoke volumes, speaks for itself, speak for themselves,
  call it a day, called it a day, call it quits, called it quits, call to mind, called to mind, call in sick, called in sick, on call, close call, roll call, phone call, wake-up call, curtain call, called off, call off, calling off, calls off,
  note that, note to self, state of the art, state of emergency, state of affairs, believe it or not, make believe, would you believe, mind you, never mind, you know, i mean, who knows, as you know, god knows, for all we know, as we know it,
  tell apart, tell the difference, tell time, tell the time, time will tell, only time will tell, truth be told, all told, told apart, tell-tale,
  read between the lines, read the room, reading room, reading list, read receipt, see also, see below, see above, see page, see table, see you, see to it, wait and see, let's see,
  not to mention, let alone, to name a few, to name but a few, to be continued, to be announced, to be determined, to be confirmed, point of view, point of order, point blank, at this point, to the point, up to a point, turning point, percentage point,
  think twice, think tank, think piece, come to think of it, just think, suppose so, guess what, your guess, look and feel, looks like, sounds like, feel free, feels like, make no mistake, ask for trouble, asking price, asking for it, an order of magnitude, in order to, in order that, out of order, law and order, on the order of, made to order, court order, mail order, executive order, gag order,
  press ahead, press on, pressed ahead, in the press, stop press, bear fruit, express train, promise land, show up, showed up, shows up, showing up, show off, showed off, showed the door, goes to show, talk show, talks show, quiz show, game show, best in show`))

const SPEAKERS: ReadonlyMap<string, SpeakerKind> = new Map<string, SpeakerKind>([
  ...speakers('document', `report statement document paper study survey poll figure datum data statistic number transcript filing letter memo memorandum note email e-mail message tweet post blog article story editorial column op-ed essay book memoir
    autobiography biography novel pamphlet leaflet brochure booklet flyer manual handbook guide textbook dictionary encyclopedia encyclopaedia atlas almanac diary journal log logbook ledger notebook record registry register archive file dossier docket
    affidavit deposition testimony indictment complaint lawsuit suit petition brief motion ruling verdict judgment judgement opinion decision order decree subpoena warrant writ summons law bill act statute ordinance regulation rule constitution charter amendment
    clause provision treaty accord agreement pact protocol convention communique communiqué declaration resolution contract lease deed will plan draft proposal manifesto platform budget invoice receipt prospectus disclosure audit assessment
    analysis evaluation review summary abstract bulletin newsletter circular notice advisory alert warning dispatch cable telegram telex fax release press-release announcement advertisement ad advert commercial poster banner placard sign label plaque inscription caption headline
    chart graph map table diagram image photo photograph picture footage video film documentary recording tape audio clip screenshot snapshot scan x-ray evidence finding result research experiment trial test census estimate forecast projection index indicator
    account speech remark interview conversation version history precedent legislation guideline measure song playbook copy argument
    ballot return tally count questionnaire polling average ranking percentage database dataset spreadsheet website webpage page site wiki profile bio screed tract treatise thesis dissertation monograph gospel bible scripture koran quran torah proverb saying legend myth tradition folklore rumor rumour`),
  ...speakers('unnamed', `source insider official witness eyewitness bystander onlooker passerby neighbor neighbour resident local villager observer analyst expert specialist critic opponent supporter backer proponent advocate detractor skeptic sceptic believer denier
    activist campaigner protester protestor demonstrator dissident rebel militant insurgent fighter separatist gunman attacker hacker kidnapper captor smuggler trafficker informant informer whistleblower whistle-blower leaker tipster defector deserter
    diplomat politician lawmaker legislator parliamentarian bureaucrat technocrat aide adviser advisor staffer strategist operative pollster pundit commentator columnist journalist reporter correspondent photographer blogger
    economist historian scientist researcher scholar academic professor teacher student doctor physician nurse medic paramedic surgeon patient psychologist psychiatrist lawyer attorney prosecutor investigator detective policeman policewoman officer soldier troop
    trader broker dealer investor banker shareholder stockholder creditor lender borrower buyer seller customer client consumer shopper user viewer listener reader commuter passenger driver pilot sailor captain crew fisherman farmer grower rancher miner worker laborer labourer employee
    executive manager employer owner entrepreneur businessman businesswoman businesspeople industrialist supplier contractor engineer technician developer builder architect designer consultant auditor accountant lobbyist fundraiser donor volunteer agent coordinator caller narrator speechwriter author co-author writer novelist poet actor actress singer musician artist star celebrity icon mogul tycoon billionaire millionaire veteran retiree environmentalist conservationist climatologist meteorologist physicist biologist chemist geologist epidemiologist virologist pediatrician neurosurgeon dentist vet pharmacist counsel millennial generation heavyweight elder elite evangelical christian muslim jew terrorist jihadist hawk dove organizer organiser
    voter delegate superdelegate surrogate committeeman respondent electorate citizen independent participant attendee visitor tourist guest fan follower admirer member colleague friend partner associate confidant confidante counterpart competitor boss fellow ally rival foe enemy relative family parent mother father son daughter brother sister wife husband widow widower uncle aunt cousin grandmother grandfather child survivor victim refugee migrant immigrant exile evacuee
    guy lady gentleman man woman boy girl person nephew niece grandson granddaughter fiancé fiancee girlfriend boyfriend people everyone everybody someone somebody anyone anybody other some many most few one none nobody something percent couple handful lot pair trio rest crowd audience base chorus public majority minority half third quarter dozen hundred thousand million conservative liberal progressive leftist moderate centrist radical nationalist populist loyalist hardliner islamist communist socialist republican democrat`),
  ...speakers('office', `president vice-president premier prime-minister minister chancellor secretary undersecretary under-secretary spokesman spokeswoman spokesperson ambassador envoy consul attaché attache commissioner governor mayor senator congressman congresswoman representative deputy speaker chairman chairwoman chairperson chair
    director director-general chief head leader general admiral colonel major lieutenant sergeant marshal commander-in-chief commander king queen prince princess emperor sultan sheikh emir pope bishop archbishop cardinal patriarch imam ayatollah rabbi priest pastor vicar judge justice magistrate sheriff
    ceo cfo coo founder co-founder treasurer comptroller ombudsman principal dean rector provost coach editor editor-in-chief publisher moderator host anchor presenter negotiator mediator inspector superintendent coroner registrar clerk warden monarch dictator ruler nominee candidate incumbent front-runner frontrunner contender challenger defendant plaintiff suspect accused`),
  ...speakers('institution', `ministry government administration cabinet parliament congress senate house assembly legislature council commission committee subcommittee panel board bureau agency department directorate office authority regulator watchdog tribunal court police military army navy force guard command
    party coalition bloc alliance union federation confederation league association society club organization organisation group movement front faction caucus campaign team camp side delegation mission embassy consulate kremlin pentagon palace state country nation republic kingdom city town municipality county province region district
    company corporation firm manufacturer carrier airline railway railroad bank fund insurer utility operator startup subsidiary conglomerate consortium retailer chain brand producer studio distributor hospital clinic university college school institute academy laboratory lab center centre foundation charity church diocese synod mosque synagogue think-tank
    industry sector community establishment leadership management staff workforce jury opposition resistance junta regime militia cartel gang secretariat presidency chamber circuit wing division service investigation inquiry white-house downing-street`),
  ...speakers('media', `newspaper daily weekly magazine tabloid broadsheet broadcaster network channel station radio television tv news-agency newswire wire outlet media press newsroom newscast broadcast podcast program programme show portal`),
])

const INSTRUMENTS = wordSet('clock watch thermometer calendar compass speedometer odometer dial gauge meter barometer scale scales scoreboard counter altimeter timer hourglass sundial stopwatch thermostat display')

const MEDIA = {
  prepositions: wordSet('in on at during via through by from over after before to'),
  nouns: wordSet(`statement interview speech address letter email e-mail tweet post message memo report article column editorial op-ed essay book memoir blog note press-conference conference briefing call hearing testimony debate rally meeting session appearance
    release filing ruling opinion affidavit complaint lawsuit transcript video clip recording broadcast podcast program programme show segment ad advertisement commercial communique communiqué declaration telegram cable dispatch bulletin paper study survey
    twitter facebook instagram telegram youtube tiktok weibo vkontakte reddit linkedin x radio television tv air camera phone telephone print writing text comment remark exchange conversation discussion reply response answer aside keynote sermon lecture toast tribute eulogy foreword preface caption newsletter`),
}

const HEARERS = wordSet(`reporter journalist correspondent audience crowd supporter lawmaker parliament congress senate court judge jury investigator police prosecutor committee panel council investor shareholder analyst delegate voter rally viewer listener reader fan follower
  colleague staff employee worker student congregation newspaper paper magazine network broadcaster channel station agency radio television interviewer host presenter moderator friend family relative ally aide adviser advisor donor leader official diplomat minister senator deputy parliamentarian conference hearing meeting summit forum gathering press media public nation public world me us him her them you`)

const NAMING = {
  words: wordSet(`called named titled entitled dubbed nicknamed termed labeled labelled branded christened subtitled headlined codenamed code-named styled known so-called self-styled self-described self-proclaimed word words term phrase expression slogan motto nickname moniker hashtag label title name headline caption quote-unquote`),
  works: wordSet(`film movie documentary drama comedy sitcom series show program programme episode musical play opera operetta ballet novel book memoir trilogy poem story essay album song single track record hit ballad anthem symphony concerto painting portrait sculpture mural exhibition exhibit installation
    game videogame app article column magazine newspaper pamphlet podcast blog channel operation project exercise campaign award prize ship yacht tanker bill act law report study chapter lecture sermon speech poster banner sign placard t-shirt shirt dish cocktail brand`),
}

const ESTIMATING = {
  verbs: wordSet('put place peg estimate value assess appraise reckon'),
  before: wordSet('at'),
  around: wordSet('at between around near above below over under about as'),
  quantities: wordSet(`number count total sum amount quantity tally toll turnout attendance population membership strength share proportion percentage ratio rate level average median cost price value worth bill budget loss damage damages debt deficit surplus profit revenue turnover income
    spending expenditure investment saving fine wage salary rent fee inflation growth unemployment output capacity size length height width depth weight volume area distance speed age duration temperature magnitude range estimate figure chance odds probability likelihood risk support majority lead margin`),
  subjects: wordSet('he she they we i'),
}

const LABELS = wordSet('q a question answer moderator host interviewer interviewee reporter journalist speaker caller announcer narrator anchor audience operator chair chairman clerk judge witness counsel court president minister spokesman spokeswoman spokesperson correspondent presenter')

const LIST_VERBS = wordSet('cover include contain list comprise provide envisage envision set name cite offer propose demand say state read follow mention outline promise foresee call require stipulate specify recommend note')

const ASIDES: ReadonlySet<string> = new Set(list(`
  in reality, in fact, in truth, as is known, as is well known, as everyone knows, as we know, as it happens, as it turned out, as noted above, as mentioned above, as noted earlier, it should be noted that, it should be recalled that, it must be remembered that, it is worth noting that, it is worth recalling that, it is worth remembering that, worth noting, note that, recall that, let us recall, let us remember, we recall,
  of course, naturally, obviously, needless to say, curiously, interestingly, tellingly, notably, significantly, ironically, incidentally, by the way, by comparison, by contrast, in contrast, for comparison, for context, for the record, for reference, for example, for instance, that is, in other words, in short, in sum, to sum up, all in all, in practice, in theory, on paper, in effect, at the same time, at any rate, in any case, meanwhile, nevertheless, nonetheless, however, still, yet, even so, and yet, to be sure, to be fair, true, granted, admittedly, in my view, in my opinion, in our view, in our opinion, i think, i believe, we think, we believe, so much for, what is more, what is worse, this means that, that means that, which means that, whether this is so, if true, if so`))

/** Headlines are in the present, and leave out "that". */
const HEADLINES: ReadonlyMap<string, string> = new Map([
  ...[...wordSet('say announce declare believe think claim warn insist vow admit fear hope expect predict suggest argue allege confirm reveal tell demand pledge promise threaten acknowledge concede maintain assert reiterate swear')].map(lemma => [`${lemma}s`, lemma] as const),
  ['say', 'say'], ['denies', 'deny'], ['stresses', 'stress'],
])

/** Who says what in English: cues with what stands beside them, in the manner of the verb classes that grammars list, and the nouns that are made to speak. */
export const statements: StatementLexicon = {
  verbs: VERBS,
  nouns: NOUNS,
  adjectives: ADJECTIVES,
  adverbs: ADVERBS,
  phrases: PHRASES,
  frames: FRAMES,
  negation: NEGATION,
  expletives: new Set(['it']),
  opening: new Set(['according to']),
  handing: new Set(['as', 'with']),
  gerunds: wordSet('warning saying telling calling reporting questioning reasoning pleading boasting complaining threatening writing'),
  estimating: ESTIMATING,
  unreal: { conditions: new Set(['if', 'unless', 'lest', 'whether']), modals: new Set(['could', 'might', 'may']), inverted: new Set(['had', 'should', 'were']), questions: new Set(['?']) },
  idioms: IDIOMS,
  speakers: SPEAKERS,
  instruments: INSTRUMENTS,
  personObjects: new Set(['me', 'him', 'her', 'us', 'them', 'whom', 'himself', 'herself', 'myself', 'ourselves', 'themselves']),
  media: MEDIA,
  hearers: HEARERS,
  naming: NAMING,
  labels: LABELS,
  headlines: HEADLINES,
  listVerbs: LIST_VERBS,
  asides: ASIDES,
}

/** One record a row, shared by its words. Throws `RangeError` on a word that stands in two rows, so that no row silently wins. */
function cueTable(rows: readonly CueRow[], separator = ' '): ReadonlyMap<string, CueWord> {
  const table = new Map<string, CueWord>()
  for (const [stance, kind, takes, words] of rows) {
    const flags = Object.fromEntries(takes.split(' ').filter(Boolean).map(flag => [flag, true as const]))
    const entry: CueWord = { stance, class: kind, ...flags }
    for (const word of words.split(separator)) {
      if (table.has(word)) throw new RangeError(`"${word}" stands in two rows of the cues`)
      table.set(word, entry)
    }
  }
  return table
}

function frameList(rows: readonly (readonly [stance: Stance, kind: CueClass, patterns: string])[]): CueFrame[] {
  return rows.flatMap(([stance, kind, patterns]) => patterns.split(', ').map(pattern => ({ stance, class: kind, words: pattern.split(' ') })))
}

function speakers(kind: SpeakerKind, nouns: string): [string, SpeakerKind][] {
  return [...wordSet(nouns)].map(noun => [noun, kind])
}

function wordSet(words: string): ReadonlySet<string> {
  return new Set(words.split(/\s+/).filter(Boolean))
}

function list(phrases: string): string[] {
  return phrases.split(/,\s*/).map(phrase => phrase.trim()).filter(Boolean)
}
