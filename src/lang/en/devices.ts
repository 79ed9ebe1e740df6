import type { DeviceKind } from '../../doc/devices.ts'
import type { DeviceLexicon } from '../../doc/lexicon.ts'

/** English turns of phrase: hedges, appeals, loaded words and the like. Words are in lower case. */
export const devices: DeviceLexicon = {
  words: {
    ADV: table([
      ['hedge', 'perhaps maybe possibly probably presumably conceivably potentially arguably likely unlikely'],
      ['certainty', 'undoubtedly undeniably indisputably unquestionably indubitably incontrovertibly irrefutably obviously certainly doubtless doubtlessly assuredly inevitably'],
      ['evidential', 'reportedly allegedly apparently supposedly purportedly seemingly ostensibly evidently rumoredly reputedly'],
      ['loaded', `
      shamelessly brazenly blatantly cynically ruthlessly treacherously mercilessly savagely brutally barbarically viciously heinously despicably disgracefully
      shamefully scandalously outrageously hypocritically sanctimoniously arrogantly insolently impudently cravenly slavishly servilely grandly pompously
      proudly boastfully heroically gloriously valiantly gallantly selflessly mendaciously deceitfully perfidiously regrettably absurdly ridiculously laughably
      farcically pathetically hysterically fanatically wantonly senselessly unscrupulously nefariously insidiously
    `],
    ]),
    ADJ: table([
      ['hedge', 'likely unlikely conceivable'],
      ['certainty', 'undeniable indisputable unquestionable incontrovertible irrefutable undoubted'],
      ['loaded', `
      brutal barbaric barbarous savage ruthless merciless heinous despicable shameful disgraceful cowardly craven evil sinister notorious infamous draconian
      bloodthirsty bloodstained cynical hypocritical sanctimonious treacherous perfidious duplicitous deceitful mendacious subversive senseless wanton
      outrageous scandalous absurd ridiculous laughable ludicrous farcical pathetic hysterical fanatical rabid vile monstrous diabolical satanic inhuman
      predatory rapacious parasitic servile slavish obsequious toothless spineless gutless clueless heroic glorious valiant gallant selfless fearless
      indomitable unscrupulous nefarious insidious malicious vicious tyrannical despotic dictatorial warmongering militaristic neocolonial neocolonialist
      imperialist revanchist fascist russophobic unhinged deranged crazed delusional lawless bogus phony phoney sham
    `],
    ]),
    NOUN: table([
      ['loaded', `
      regime junta clique cabal camarilla puppet stooge lackey crony henchman minion mouthpiece vassal flunky toady lickspittle sycophant warmonger thug goon
      butcher tyrant despot traitor turncoat quisling collaborationist usurper aggressor invader occupier colonizer coloniser colonialist neocolonialist
      imperialist neocolonialism imperialism fascist fascism nazism savagery barbarism barbarity tyranny despotism treachery perfidy betrayal subversion
      infiltration plunder pillage bloodbath bloodletting carnage propaganda brainwashing indoctrination hysteria fiasco debacle farce travesty sham charade
      hypocrisy cynicism arrogance impudence insolence cowardice cynic demagogue demagoguery demagogy fanatic zealot extremist horde rabble scum vermin parasite
      bloodsucker oligarch kleptocrat kleptocracy heroism martyr martyrdom savior saviour liberator menace scourge ploy machination intrigue smear
      scaremongering fearmongering provocateur stranglehold russophobia meddling whitewash
    `],
    ]),
    VERB: table([
      ['loaded', `
      plunder pillage swindle fleece slam blast lambast lambaste smear vilify whitewash brainwash indoctrinate butcher slaughter meddle grovel kowtow pander
      gloat bully browbeat trample muzzle bamboozle hoodwink dupe flout subjugate enslave terrorize terrorise demonize demonise glorify scapegoat peddle spew
      fearmonger scaremonger pontificate cower
    `],
    ]),
  },
  phrases: table([
    ['hedge', `
      it be possible that, there be a chance that, in all likelihood, in all probability, seem to, seem that, seem like, seem as if, seem as though, appear to,
      appear that, tend to, so to speak, as it were, in a sense, in some ways, to some extent, to a certain extent, to some degree, more or less,
      not necessarily, it looks like, it looks as if, it looks as though, be bound to, could well, may well, might well, be not clear whether,
      it be unclear whether, remain to be see, for the most part, by and large
    `],
    ['certainty', `
      of course, no doubt, without doubt, without a doubt, beyond doubt, beyond any doubt, beyond all doubt, there be no doubt, there can be no doubt,
      there be no question, beyond question, it be clear that, it be obvious that, it be evident that, it be certain that, it be plain that,
      it be beyond dispute, it be undeniable that, it be indisputable that, needless to add, make no mistake, to be sure, for certain, without question,
      in no uncertain terms, the fact be that, the truth be that, the reality be that, as a matter of fact, as clear as day
    `],
    ['evidential', `
      be expected to, be believe to, be believed to, be thought to, be said to, be understood to, be rumored to, be rumoured to, be reputed to,
      be considered to, be alleged to, be reported to, be see as, be seen as, be regarded as, be viewed as, be widely see as, be widely seen as,
      be perceived as, it be said that, it be believed that, it be thought that, it be rumored that, it be rumoured that, it be reported that,
      it be alleged that, it be understood that, it be claimed that, rumor have it, rumour have it, word have it, legend have it, by all accounts,
      according to rumors, according to rumours, according to some reports, according to unconfirmed reports, unconfirmed reports, some say that,
      some people say, some believe that, they say that, many believe that, many say that, there be reports that, there be rumors that, there be rumours that,
      there be talk that
    `],
    ['common-knowledge', `
      as we all know, as we know, as everyone knows, as everybody knows, as be well known, as be known, as be widely known, as be commonly known, as you know,
      as all know, we all know that, we all know how, we all know what, everyone knows, everybody knows, the whole world knows, it be well known that,
      it be widely known that, it be common knowledge, it be a well-known fact, it be a known fact, well-known fact that, it be no secret that,
      it be no secret to, be no secret, it be an open secret, be an open secret, needless to say, it go without saying, there be no need to say,
      no need to say more, there be no need to explain, it need hardly be said, it hardly need saying, no one needs to be told, nobody needs to be told,
      no one doubts that, nobody doubts that, any schoolchild knows, every schoolchild knows, every child knows, anyone can see, everyone can see,
      everybody can see, everyone understands that, everyone agrees that, it be generally accepted that, it be universally acknowledged,
      be a matter of common knowledge, common sense tell us, as anyone knows, as any fool knows, let us not forget that, we must not forget that
    `],
    ['loaded', `
      neo-colonial, neo-colonialist, anti-russian, anti-american, anti-western, anti-chinese, neo-colonialism, witch-hunt, saber-rattling, sabre-rattling,
      land-grab, cover-up, puppet government, puppet state, puppet regime, war machine, rogue state, banana republic, witch hunt, power grab, land grab,
      blood money, axis of evil, evil empire, police state, fifth column, fifth columnist, trojan horse, useful idiot, wolf in sheep 's clothing, lash out at,
      lash out, prop up, cave in to, bow down to, bend the knee, bring to its knees, sow discord, sow chaos, wreak havoc, line their pockets, line his pockets,
      play with fire, fan the flames, crocodile tears, spread lies, web of lies, pack of lies, blood on its hands, blood on their hands, blood on his hands,
      hands stain with blood, dance to the tune, pull the strings, drag its feet, drag their feet, hand in glove, in cahoots, cold blood, in cold blood,
      thinly veil, double standard, double standards, sphere of influence, resource colony, color revolution, colour revolution, regime change
    `],
    ['scare-quotes', `so-called, so called, self-styled, self-proclaimed, self-declared, self-described, would-be`],
    ['generalization', `
      time and again, time and time again, without exception, as always, as usual, everyone wants, everybody wants, nobody wants, no one wants,
      one and the same, never change, never learn, each and every, every last one, in every case, all too often
    `],
    ['historical-analogy', `
      history repeat itself, history be repeating itself, history repeats, history teach us, history teach that, history show that, history have show that,
      history have taught us, history tell us, history know many examples, lessons of history, lesson of history, lessons from history, historical lessons,
      learn from history, learned from history, history rhyme, a page from history, wrong side of history, right side of history, repeat the mistakes of,
      repeat of history, repeat history, as history show, as in #, just as in #, like in #, as it did in #, as they did in #, as be the case in #,
      those who forget history, forget history, doomed to repeat, condemned to repeat, dustbin of history, ash heap of history, judgment of history, déjà vu
    `],
  ], ','),
  idioms: new Set(list(`
      have no doubt, business as usual, sanctions regime, sanction regime, visa regime, visa-free regime, tax regime, legal regime, trade regime,
      customs regime, inspections regime, inspection regime, treaty regime, regulatory regime, training regime, exercise regime, ceasefire regime,
      non-proliferation regime, nonproliferation regime, arms control regime, temperature regime, fishing regime, licensing regime, border regime,
      verification regime, safeguards regime, monetary regime, exchange rate regime, safety regime, puppet theater, puppet theatre, puppet show, hand puppet,
      most likely to succeed, in a likely scenario, would-be assassin, propaganda ministry, ministry of propaganda, smear test, pap smear, blast furnace,
      as usual suspects, whistle-blower, infamous phrase, fleece jacket, no doubt whether, evil eye, cynical laugh, slam dunk, grand slam, slam the door,
      slam into, blast site, bomb blast
    `)),
  agents: new Set(['by']),
  clauseAdverbs: new Map([...words('clearly plainly patently manifestly naturally surely').map(word => [word, 'certainty'] as const)]),
  modals: { sure: new Set(words('may might')), able: new Set(words('could')), abilities: new Set(words(`
      see hear feel smell taste afford remember recall understand imagine believe find reach help stop tell speak read swim walk breathe sleep stand bear
      count
    `)) },
  general: {
    always: new Set(words('always invariably forever')),
    never: new Set(words('never')),
    many: new Set(words('they')),
    speakers: new Set(words('i we you')),
    all: new Set(words('every any all no each')),
    groups: new Set(words(`
      country state nation government power empire politician leader ruler dictator people person man woman citizen human soldier officer journalist historian
      banker bureaucrat official voter parent mother father child student teacher worker american russian european westerner diplomat general party democracy
      dictatorship society civilization civilisation ideology religion revolution war alliance ally neighbor neighbour friend enemy
    `)),
  },
  comparing: new Set(list(`
      reminiscent of, echo of, echoes of, echo, evoke, recall the days of, remind of, reminds of, reminder of, hark back to, harken back to, parallel with,
      parallels with, parallel to, parallels to, similar to, comparable to, just like, much like, like, another, a new, a second, new, return to, return of,
      repeat of, rerun of, replay of, shades of, throwback to, spirit of, akin to, resemble, straight out of, back to, compare to, compared to
    `)),
  eras: new Set(list(`
      cold war, munich agreement, munich conference, munich moment, weimar republic, weimar germany, nazi germany, third reich, hitler 's germany, adolf hitler,
      hitler, stalin 's time, stalin era, stalinist terror, great terror, tsarist russia, ottoman empire, roman empire, british empire, great game,
      iron curtain, berlin wall, crusade, inquisition, middle ages, dark ages, world war, first world war, second world war, world war i, world war ii,
      great patriotic war, vietnam war, vietnam, afghan war, soviet times, soviet era, soviet union, great depression, cuban missile crisis, suez crisis,
      prague spring, opium war, boxer rebellion, century of humiliation, marshall plan, yalta, versailles, treaty of versailles, napoleon, genghis khan,
      the troubles, mccarthyism, apartheid, colonial era, colonial times, age of empire, 1930s, 1940s, 1950s, 1960s, 1970s, 1980s, thirties, interwar years,
      interwar period, summer of 1914, crisis of the 1930s, days of the 1930s, fall of rome, fall of saigon, maginot line
    `)),
  unanswerable: new Set(list(`
      who would, who could, who does not, who doesn't, who do n't, who does n't, who wouldn't, who would n't, who needs, who cares, who else, how could,
      how can, how dare, how many more, how much longer, how long, what else, what good, what use, what right, what kind of, why should, why would, why bother,
      why else, why then, is it not, is n't it, isn't it, are n't we, are n't they, is n't this, is n't that, does n't this, does n't it, do n't we, was n't it,
      were n't they, have n't we, has n't, should n't we, should we not, must we, is it any wonder, is it possible that, is it really, do we really,
      does anyone, does anybody, can anyone, can anybody, is there anyone, and what, and who, and why, and where, but what, but who, but why, but where,
      so what, so why, since when, where then, where was, where were
    `)),
  describing: new Set(['as']),
  naming: new Set(words(`
      called call calls calling named nickname titled entitled dubbed nicknamed termed known referred term word words phrase slogan title name motto expression label concept
      notion idea principle operation project programme program film movie book novel song album article report play series show game exhibition essay poem
      doctrine strategy movement group party battalion exercise campaign course section category heading headline hashtag means meaning translated literally
      codenamed code-named styled labeled labelled branded christened
    `)),
}

function table(rows: readonly (readonly [kind: DeviceKind, words: string])[], separator?: string): ReadonlyMap<string, DeviceKind> {
  return new Map(rows.flatMap(([kind, entries]) => (separator ? list(entries) : words(entries)).map(entry => [entry, kind] as const)))
}

function words(entries: string): string[] {
  return entries.trim().split(/\s+/)
}

function list(entries: string): string[] {
  return entries.split(',').map(entry => entry.trim().replace(/\s+/g, ' ')).filter(Boolean)
}
