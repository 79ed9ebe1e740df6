import type { DeviceKind } from './devices.ts'
import type { Domain, EventType, Reality } from './events.ts'
import type { SpeakerKind, Stance } from './reading.ts'
import type { Upos } from './syntax.ts'

/**
 * A language's words as data, one part a layer. Only shapes stand here; the words are in `lang/`.
 */
export interface Lexicon {
  readonly language: LanguageLexicon
  readonly blocks: BlockLexicon
  readonly tokens: TokenLexicon
  readonly syntax: SyntaxLexicon
  readonly names: NameLexicon
  readonly statements: StatementLexicon
  readonly entities: EntityLexicon
  readonly figures: FigureLexicon
  readonly events: EventLexicon
  readonly times: TimeLexicon
  readonly devices: DeviceLexicon
}

/** How a language is known. */
export interface LanguageLexicon {
  /** As sentences for people name it. */
  readonly name: string
  /** Its script, by Unicode's name. */
  readonly script: 'Latin'
  /** Its commonest words, in lower case, that stand in any longer text. */
  readonly frequent: ReadonlySet<string>
}

/** What a language's articles say around their text. Words and phrases are in lower case, with plain apostrophes and single spaces. */
export interface BlockLexicon {
  /** What opens a line with the writers' names: "by", "author:", "reporting by". */
  readonly bylines: readonly string[]
  /** Those of them that name who helped and wrote nothing: "editing by", "photos by". */
  readonly helpers: readonly string[]
  /** What a line with a person has for his post: "staff writer", "correspondent". */
  readonly posts: readonly string[]
  /** Small words within names and headlines: "de", "of". */
  readonly particles: ReadonlySet<string>
  /** What opens a picture's words: "photo:", "file photo". */
  readonly captions: readonly string[]
  /** What stands in the last words of a picture's: "getty images", "/afp". */
  readonly credits: readonly string[]
  /** What opens a line of time and place: "published", "updated". */
  readonly dates: readonly string[]
  /** Months, weekdays, zones and what else a line of time and place has: "november", "gmt", "min read". */
  readonly calendar: {
    /** 1 for "january" and "jan". */
    readonly months: ReadonlyMap<string, number>
    readonly words: ReadonlySet<string>
    /** Before the date of a change and not of publication: "updated". */
    readonly changes: ReadonlySet<string>
    /** Zones of time that mean one offset: "gmt" "Z", "est" "-05:00". */
    readonly zones: ReadonlyMap<string, string>
  }
  /** What opens a remark of the publisher: "editor's note", "correction:". */
  readonly notes: readonly string[]
  /** Words of a line that announces terms: "agreement", "provisions". */
  readonly terms: ReadonlySet<string>
  /** Headings of a section that thinks about the news, and those of one in the publisher's or translator's own voice. */
  readonly analysis: { readonly any: readonly string[]; readonly publisher: readonly string[] }
  /** What somebody else says of an article and its writer: "the article", "the author argues". */
  readonly aboutArticle: readonly string[]
  /** By their openings, and by phrases in short pieces. */
  readonly disclaimers: BlockPhrases
  /** What names the place that a text was taken from. */
  readonly origins: BlockPhrases
  /** Small words between a byline's names ("and"), before where a writer is ("in") and before an outlet ("published by"), and before a name ("the"). */
  readonly joints: Readonly<Record<'and' | 'place' | 'outlet' | 'article', ReadonlySet<string>>>
  /** Names of languages, in lower case: "translated from Russian" names no outlet. */
  readonly languages: ReadonlySet<string>
  /** Words of a remark or byline that say that the text was written in another language: "translated from". */
  readonly translations: readonly string[]
  /** Buttons, calls to subscribe, links to other articles, copyright. */
  readonly boilerplate: BlockPhrases
  /** Words on buttons, and of what is counted beside them: "like", "views". */
  readonly buttons: ReadonlySet<string>
  /** What opens a line that says whose copyright it is: "©". */
  readonly copyright: readonly string[]
  /** In a disclaimer, that the views are the author's: "the author's own", "views expressed". */
  readonly ownViews: readonly string[]
  /** By genre, what names it at an article's head, and a release's marks anywhere: "opinion", "for immediate release". */
  readonly genres: Readonly<Record<GenreLabel, readonly string[]>>
}

export const GENRE_LABELS = ['commentary', 'interview', 'release'] as const
export type GenreLabel = (typeof GENRE_LABELS)[number]

export interface BlockPhrases {
  readonly openings: readonly string[]
  /** Openings of short lines only: of longer ones they may be the beginning of a sentence. */
  readonly labels: readonly string[]
  readonly phrases: readonly string[]
  /** Whole lines. */
  readonly lines: readonly string[]
}

/** What cutting a text into words and sentences needs to know of a language. Words are in lower case, with plain apostrophes, unless said otherwise. */
export interface TokenLexicon {
  /** Ends of words that are words of their own: "'s", "n't". */
  readonly clitics: ReadonlySet<string>
  /** Words written as one that are two, with the length of the first: "cannot" 3. */
  readonly contractions: ReadonlyMap<string, number>
  /** Words that begin with an apostrophe: "'em". */
  readonly elisions: ReadonlySet<string>
  /** Words that hyphens do not cut: what comes before the hyphen ("anti"), what comes after it ("fold"), and whole ones ("e-mail", "s/he"). */
  readonly hyphens: { readonly prefixes: ReadonlySet<string>; readonly suffixes: ReadonlySet<string>; readonly words: ReadonlySet<string> }
  /** Units that may be written on to a number and are words of their own, as they are written: "km", "pm", "MW". */
  readonly units: ReadonlySet<string>
  /** What may be written on to a currency sign before it: "us", "hk". */
  readonly currencies: ReadonlySet<string>
  /** Last parts of internet addresses and file names: "com", "pdf". */
  readonly domains: ReadonlySet<string>
  /** Words written with a stop, without it. Those given with a capital are abbreviations only when they have one. */
  readonly abbreviations: ReadonlyMap<string, Abbreviation>
  /** Words that, with a capital after an abbreviation's stop, begin a sentence: "the", "he", "but". */
  readonly starters: ReadonlySet<string>
  /** Verbs beside quotations, by form: "said", "asks". */
  readonly speech: ReadonlySet<string>
}

/**
 * title: before a name ("Mr. Smith"), never at a sentence's end. inner: before what it belongs to ("e.g.", "approx."), neither.
 * open: may end a sentence ("Inc.", "U.S.", "p.m."). last: ends one when a capital follows ("etc."). number: an abbreviation only before a number ("No. 5").
 * ambiguous: a word as well ("Sun.", "Wash."), an abbreviation only where the sentence plainly goes on.
 */
export type Abbreviation = 'title' | 'inner' | 'open' | 'last' | 'number' | 'ambiguous'

export interface SyntaxLexicon {}

/** Lists of names, and of words that stand in or beside names. */
export const NAME_LISTS = [
  'country', 'gentilic', 'region', 'city', 'feature', 'state', 'organization', 'outlet', 'male', 'female', 'either', 'surname', 'title', 'office', 'particle', 'prefix',
  'legalForm', 'bodyWord', 'mediaWord', 'placeWord', 'otherWord', 'calendar', 'language',
] as const
export type NameList = (typeof NAME_LISTS)[number]

/** What a language says about names. */
export interface NameLexicon {
  /** Names and words in their usual spelling; the parts of one are separated by a space. Case does not count. */
  readonly lists: Readonly<Record<NameList, readonly string[]>>
  /** Small words, in lower case, that join the parts of long names: "of", "and", "the". */
  readonly joining: ReadonlySet<string>
  /** Prepositions, in lower case, before places: "in", "near". */
  readonly placePrepositions: ReadonlySet<string>
  /** How names of media end, in lower case: "news agency", "times". */
  readonly mediaEndings: readonly string[]
  /** What a medium is called beside its name, in lower case: "agency", "newspaper". */
  readonly mediaNouns: ReadonlySet<string>
}

/** What a language says about statements. Words are lemmas in lower case; contracted and negative forms ("n't", "'s") stand as the tokenizer cuts them. */
export interface StatementLexicon {
  /** Verbs that hand a content to a source: "say", "warn", "believe". */
  readonly verbs: ReadonlyMap<string, CueWord>
  /** Nouns that do: "the claim that …", "her warning of …". */
  readonly nouns: ReadonlyMap<string, CueWord>
  /** Adjectives that do: "is confident that …", "are wary of …". */
  readonly adjectives: ReadonlyMap<string, CueWord>
  /** Adverbs, by form, that mark words as somebody's: "reportedly", "allegedly". */
  readonly adverbs: ReadonlyMap<string, CueWord>
  /** Cues of several words, as lemmas joined by a space: "point out", "make clear", "take issue with". Adverbs and pronouns may stand between. */
  readonly phrases: ReadonlyMap<string, CueWord>
  /** Cues that stand around their source, or have none. */
  readonly frames: readonly CueFrame[]
  readonly negation: NegationLexicon
  /** Pronouns that fill a subject's place and mean nobody: "it is believed that". */
  readonly expletives: ReadonlySet<string>
  /** What opens a sentence and hands it to whoever is named next: "according to". */
  readonly opening: ReadonlySet<string>
  /** What joins a verb of saying to somebody who is cited by it: "quoted the bishop as saying". */
  readonly handing: ReadonlySet<string>
  /** Forms of verbs of saying that are nouns as well, where they stand without an article: "cited as warning that …". */
  readonly gerunds: ReadonlySet<string>
  /**
   * Verbs, as lemmas, that set a number on something, and what stands before the number: "put the cost at". Of `quantities`, as lemmas, any number may be told, also
   * behind what stands in `around` ("between"). `subjects` are pronouns for whoever does so.
   */
  readonly estimating: { readonly verbs: ReadonlySet<string>; readonly before: ReadonlySet<string>; readonly around: ReadonlySet<string>; readonly quantities: ReadonlySet<string>; readonly subjects: ReadonlySet<string> }
  /** What leaves open whether anything was said: conjunctions of conditions, modals, auxiliaries that make a condition by standing first, and the mark of a question. */
  readonly unreal: { readonly conditions: ReadonlySet<string>; readonly modals: ReadonlySet<string>; readonly inverted: ReadonlySet<string>; readonly questions: ReadonlySet<string> }
  /** Phrases, as forms joined by a space, that hold a cue word but report nothing: "needless to say", "call it a day". */
  readonly idioms: ReadonlySet<string>
  /** Whose words it is, by the head noun of a source: "ministry" an institution, "report" a document, "source" unnamed. */
  readonly speakers: ReadonlyMap<string, SpeakerKind>
  /** Things that "say" without a speaker: "the clock says nine". */
  readonly instruments: ReadonlySet<string>
  /** Pronouns that mean persons and stand as objects: on their own they are who is spoken to or of, and nothing that is said. */
  readonly personObjects: ReadonlySet<string>
  /** Where words are said or written, which cues take along: "in a statement", "on Twitter". */
  readonly media: { readonly prepositions: ReadonlySet<string>; readonly nouns: ReadonlySet<string> }
  /** To whom: "told reporters". */
  readonly hearers: ReadonlySet<string>
  /** What stands before words in quotation marks that are a name or a title, no quotation: "called", "so-called", "film". */
  readonly naming: { readonly words: ReadonlySet<string>; readonly works: ReadonlySet<string> }
  /** Speakers' labels in transcripts that are no names: "q", "moderator". */
  readonly labels: ReadonlySet<string>
  /** Forms in which headlines have verbs that a clause follows, with their lemmas: "believes" "believe". */
  readonly headlines: ReadonlyMap<string, string>
  /** Verbs that open a list of somebody's points: "the statement covers:". */
  readonly listVerbs: ReadonlySet<string>
  /** Openings, as forms joined by a space, by which an author comes back in his own voice: "in reality", "as is known". */
  readonly asides: ReadonlySet<string>
}

export const CUE_CLASSES = [
  'speech', 'writing', 'manner', 'talk', 'argument', 'disclosure', 'evidence', 'prediction', 'praise', 'criticism', 'accusation', 'denial',
  'question', 'answer', 'request', 'order', 'permission', 'promise', 'threat', 'warning', 'thought', 'knowledge', 'feeling', 'intention', 'naming', 'citation',
] as const
export type CueClass = (typeof CUE_CLASSES)[number]

/** What can stand beside a cue. A flag that is absent was not listed, which is no proof that it cannot. */
export interface CueWord {
  readonly stance: Stance
  readonly class: CueClass
  /** A clause is the content: "said (that) talks had begun", "asked whether". */
  readonly that?: true
  /** An infinitive of the source's own doing is: "vowed to resign". */
  readonly to?: true
  /** A gerund is: "denied having met them", "suggested waiting". */
  readonly ing?: true
  /** A noun phrase is: "praised the plan", "the denial of a deal". */
  readonly object?: true
  /** Another's doing is, object and infinitive: "ordered the crews to leave". */
  readonly others?: true
  /** Stands beside quotations. */
  readonly quote?: true
  /** The object is the hearer: "told reporters". */
  readonly hearer?: true
  /** Stands in the passive without a source: "is said to", "it is believed that". */
  readonly passive?: true
  /** Documents, figures, footage can be the source: "the data show". */
  readonly document?: true
  /** The writer takes the content for true: "admitted", "noted". */
  readonly factive?: true
}

/** A cue given by its words as they stand, where `@` is the source and `…` the content: "according to @", "in @ 's view", "it is believed that …". */
export interface CueFrame extends Pick<CueWord, 'stance' | 'class'> {
  readonly words: readonly string[]
}

/** How a cue is turned into its opposite. */
export interface NegationLexicon {
  /** "not", "never", "no one". */
  readonly words: ReadonlySet<string>
  /** Verbs and adjectives, by lemma, that govern an unsaid cue: "declined to say", "unwilling to confirm". */
  readonly governors: ReadonlySet<string>
  /** Words, by lemma or form, by which somebody will not: "refused to confirm", "stopped short of saying". */
  readonly refusals: ReadonlySet<string>
  /** What somebody who refuses it leaves unsaid, by lemma: "to comment", "to deny". */
  readonly unsaid: ReadonlySet<string>
  /** What stands between such a word and a verb that it governs: "refrained from saying", "stopped short of saying". */
  readonly links: ReadonlySet<string>
  /** Prepositions: "without saying", "instead of denying". */
  readonly prepositions: ReadonlySet<string>
  /** A negative word with the form after it, joined by a space, that negates nothing: "not only", "no secret". */
  readonly exceptions: ReadonlySet<string>
}

/** What a language says about who is who. Keys are in lower case without stops, their words parted by single spaces, hyphens being spaces, unless said otherwise. */
export interface EntityLexicon {
  /** ISO 3166-1 alpha-3 by a country's names. */
  readonly countries: ReadonlyMap<string, string>
  /** By its gentilics: "kazakh", "south korean". */
  readonly gentilics: ReadonlyMap<string, string>
  /** By its capital, which speaks for it. */
  readonly capitals: ReadonlyMap<string, string>
  /** Verbs, by lemma, of what states do and cities do not: "ratify". */
  readonly stateActs: ReadonlySet<string>
  /** By regions and cities whose name no other country of the lists shares. */
  readonly places: ReadonlyMap<string, string>
  /** By organizations and media of one country. */
  readonly homes: ReadonlyMap<string, string>
  /** For each name of an organization or medium with several names, the first of them; names that several of them share are left out. */
  readonly aliases: ReadonlyMap<string, string>
  /** Those of them that are media. */
  readonly media: ReadonlySet<string>
  readonly firstNames: ReadonlyMap<string, Gender>
  /** Family names that stand first, of people whose given names have a hyphen and a small letter: "Kim", for "Kim Min-ji". */
  readonly familyFirst: ReadonlySet<string>
  /** Letters that stand for the same sound of another script, in the order in which they are put for one another. */
  readonly transliterations: readonly (readonly [from: string, to: string])[]
  /** Words before a person's name, with the gender that they tell: "mrs", "crown prince", "general". */
  readonly titles: ReadonlyMap<string, Gender | undefined>
  /** Titles that are no office: "mr". */
  readonly honorifics: ReadonlySet<string>
  /** Nouns, by lemma, for what a person is: "president", "founder". */
  readonly offices: ReadonlySet<string>
  /** Offices by their short forms and other names: "gov" "governor". */
  readonly sameOffices: ReadonlyMap<string, string>
  /** Nouns for whoever is at the head of a state, whatever the office: "leader"; and those offices. */
  readonly leaders: { readonly nouns: ReadonlySet<string>; readonly offices: ReadonlySet<string> }
  /** Words before an office that make another one of it: "vice". */
  readonly lesser: ReadonlySet<string>
  /** Nouns, by lemma, that tell a person's gender: "spokeswoman", "father". */
  readonly genders: ReadonlyMap<string, Gender>
  /** Singular nouns, by lemma, for more than one: "crowd". */
  readonly crowds: ReadonlySet<string>
  /** Words that stand in names of bodies of a state: "ministry", "army". A country's name or gentilic beside such a name says whose it is. */
  readonly bodies: ReadonlySet<string>
  /** Spellings and words that mean the same in the names of bodies: "defence" "defense". */
  readonly sameBodies: ReadonlyMap<string, string>
  /** Words that say nothing about which body it is: "of", "affairs". */
  readonly emptyWords: ReadonlySet<string>
  /** Last words of companies' and agencies' names that are often left out: "inc", "agency". */
  readonly droppable: ReadonlySet<string>
  /** Behind a person's name: "jr", "iii". */
  readonly suffixes: ReadonlySet<string>
  /** By form. */
  readonly pronouns: ReadonlyMap<string, PronounKind>
  /** Those that mean the subject of their own clause: "himself". */
  readonly reflexive: ReadonlySet<string>
  /** Those of the first person that mean one alone: "i", "my". */
  readonly singular: ReadonlySet<string>
  /** Verbs, by lemma, whose "it" means nothing: "seem", "rain". */
  readonly impersonal: ReadonlySet<string>
  /** Words beside an office that say that it is over or to come: "former" "former", "incoming" "future". */
  readonly tenses: ReadonlyMap<string, 'former' | 'future'>
  /** Before a noun for what was already named: "the", "this". */
  readonly definite: ReadonlySet<string>
  /** Between a text and whoever issued it: "from", "by", "of". */
  readonly issuing: ReadonlySet<string>
  /** What those do with a text who only got hold of it: "see", "obtain". */
  readonly receiving: ReadonlySet<string>
  /** What joins the parts of a body's name: "and". */
  readonly joining: ReadonlySet<string>
  /** What makes an owner of the name before it: "'s". */
  readonly possessive: ReadonlySet<string>
  /** Between an office or a body and whose it is: "of". */
  readonly genitive: ReadonlySet<string>
  /** Between an officer and where he is one: "to" in "ambassador to". */
  readonly posting: ReadonlySet<string>
  /** Who speaks for a body, by lemma: "spokesman". */
  readonly spokespeople: ReadonlySet<string>
  /** Between an officer and whom he speaks for: "for", "of". */
  readonly serving: ReadonlySet<string>
}

export type Gender = 'male' | 'female'

/** self: "I", "we"; hearer: "you"; thing: "it", "which"; people: "they"; relative: "who"; unnamed: "someone". */
export type PronounKind = Gender | 'self' | 'hearer' | 'thing' | 'people' | 'relative' | 'unnamed'

/** How a language tells quantities. Words are in lower case with plain apostrophes; phrases are words as the tokenizer cuts them, joined by a space, unless said otherwise. */
export interface FigureLexicon {
  /** "zero" 0 to "ninety" 90. */
  readonly numbers: ReadonlyMap<string, number>
  /** What multiplies the number before it: "hundred", "million", "bn", "crore". */
  readonly scales: ReadonlyMap<string, number>
  /** Letters that do so only beside money or before what is counted: "m" million. */
  readonly letters: ReadonlyMap<string, number>
  /** Numbers that are nouns: "dozen" 12, "couple" 2. */
  readonly groups: ReadonlyMap<string, number>
  /** Plurals that say no more than an order: "hundreds" 100, "dozens" 12. */
  readonly orders: ReadonlyMap<string, number>
  /** Before a scale, for more than one of it: "several hundred", "a few thousand". */
  readonly some: ReadonlySet<string>
  /** Parts of a whole, in one word: "half", "quarters". */
  readonly fractions: ReadonlyMap<string, number>
  /** Those of them in the plural. */
  readonly parts: ReadonlySet<string>
  /** The fraction that is said without a number before it, and that joins with "and a": "half". */
  readonly halves: ReadonlySet<string>
  /** Verbs, by form, that multiply: "doubled" 2, "halved" .5. */
  readonly multiplying: ReadonlyMap<string, number>
  /** Adverbs and adjectives that do: "twice", "threefold"; and whether a comparison has to follow them. */
  readonly multiples: ReadonlyMap<string, number>
  /** After "N times", and after a multiple, what shows that sizes are compared: "as", "the", "more". */
  readonly comparing: ReadonlySet<string>
  /** "times" after a number. */
  readonly times: ReadonlySet<string>
  /** Ending of "tenfold", "10-fold". */
  readonly fold: string
  readonly joints: FigureJoints
  /** Money, percentages, measures and time by the words after a number. */
  readonly units: ReadonlyMap<string, UnitWord>
  /** Names of money that are other words as well: "real", "won". */
  readonly homonyms: ReadonlySet<string>
  /** Measures by how they are written, case and all: "MW", "km". */
  readonly symbols: ReadonlyMap<string, UnitWord>
  /** Money by the sign or the code before a number, in lower case; codes only where they are written in capitals. */
  readonly signs: ReadonlyMap<string, UnitWord>
  readonly codes: ReadonlyMap<string, UnitWord>
  /** Codes that are words as well, in capitals: "ALL", "TOP". */
  readonly wordCodes: ReadonlySet<string>
  /** For names of money that several states use, whose: by code, with words for the state. */
  readonly shared: ReadonlyMap<string, SharedName>
  /** Names of money that may be a weight, the weight, and the words beside which they are the one or the other. */
  readonly weights: { readonly unit: UnitWord; readonly names: ReadonlySet<string>; readonly money: ReadonlySet<string>; readonly weight: ReadonlySet<string> }
  /** The unit of ages. */
  readonly years: UnitWord
  /** What may stand after "per" or "a": "barrel", "day", "share"; with the unit that it is. Other nouns do only after money. */
  readonly rates: ReadonlyMap<string, string>
  /** Bounds before a number, and after it. */
  readonly before: ReadonlyMap<string, Bound>
  readonly after: ReadonlyMap<string, Bound>
  /** The bounds that before a span of time are prepositions: "over three years". */
  readonly spanning: ReadonlySet<string>
  /** After "is", before as many as are missing: "short of". */
  readonly lacking: ReadonlySet<string>
  /** Bounds that, with a capital in a headline, are prepositions of the noun behind the sum: "Under $40 Million Deal". */
  readonly governing: ReadonlySet<string>
  /** Verbs, nouns and other words, by form, that tell which way a figure went. Indirect verbs do only with "by" or "to": who raises $3 million has them. Going verbs take their way from "up" and "down". Past forms are no nouns and adjectives. */
  readonly changing: { readonly verbs: ReadonlyMap<string, Direction>; readonly nouns: ReadonlyMap<string, Direction>; readonly before: ReadonlyMap<string, Direction>; readonly after: ReadonlyMap<string, Direction>; readonly fewer: ReadonlyMap<string, Direction>; readonly indirect: ReadonlySet<string>; readonly going: ReadonlySet<string>; readonly past: ReadonlySet<string>; readonly losing: ReadonlySet<string>; readonly lives: ReadonlySet<string> }
  /** Verbs, by form, whose subject comes to what they state: "totals", "reached". */
  readonly stating: ReadonlySet<string>
  /** Nouns of which there can be "no": "casualties", "arrests". */
  readonly none: { readonly words: ReadonlySet<string>; readonly nouns: ReadonlySet<string> }
  readonly timing: FigureTiming
  readonly labels: FigureLabels
}

/** How a time beside a figure belongs to it. */
export interface FigureTiming {
  /** Before a span of time over which something was summed: "in two years". */
  readonly spans: ReadonlySet<string>
  /** Before a time over which something was summed: "since", "during". */
  readonly periods: ReadonlySet<string>
  /** Before a time at which something stood, in one word ("by", "at") and in two ("as of"). */
  readonly dates: ReadonlySet<string>
  readonly stated: ReadonlySet<string>
  /** Verbs, by lemma, and nouns of what stands and is not summed: "be", "population". */
  readonly states: ReadonlySet<string>
}

export type Direction = 'up' | 'down'

/** Above it, below it; "least" and "most" hold the number itself. */
export type Bound = 'approx' | 'over' | 'under' | 'least' | 'most'

/** Small words that hold quantities together. */
export interface FigureJoints {
  readonly article: ReadonlySet<string>
  /** "and" within numbers, and between the ends of a range after "between". */
  readonly and: ReadonlySet<string>
  readonly between: ReadonlySet<string>
  /** Between the ends of a range: "to", "or". */
  readonly to: ReadonlySet<string>
  readonly from: ReadonlySet<string>
  /** Between a word of change and how much or how far: "by", "to". */
  readonly by: ReadonlySet<string>
  readonly of: ReadonlySet<string>
  /** "one in five". */
  readonly in: ReadonlySet<string>
  readonly outOf: readonly string[]
  /** "per", "each". */
  readonly per: ReadonlySet<string>
  readonly minus: ReadonlySet<string>
  /** Between a figure and the same in other words, as a phrase: ", or", "(". */
  readonly again: ReadonlySet<string>
  /** Before a distance from something: "within five miles of". */
  readonly within: ReadonlySet<string>
  /** May stand between a number and what is counted, and is no part of it: "more", "other". */
  readonly further: ReadonlySet<string>
  /** "the number of". */
  readonly totals: ReadonlySet<string>
}

export interface UnitWord {
  readonly kind: 'money' | 'percent' | 'measure' | 'time'
  /** ISO 4217, UCUM or "%", else as worded. */
  readonly code: string
  /** What it is called, in the singular. */
  readonly name: string
  /** How much of its code one of it is, when that is not 1: a cent is .01 USD. */
  readonly factor?: number
}

/** A name of money that several states use. */
export interface SharedName {
  /** What the money is called while nobody knows whose it is. */
  readonly name: string
  readonly owners: readonly CurrencyOwner[]
}

export interface CurrencyOwner {
  readonly unit: UnitWord
  readonly owners: readonly string[]
}

/** What shows that a number counts nothing. */
export interface FigureLabels {
  readonly months: ReadonlySet<string>
  /** Between two numbers that are dates or labels alike: "May 5-7", "pages 17, 18". */
  readonly pairing: ReadonlySet<string>
  /** Before a year or a day: "in", "since", "until". */
  readonly dating: ReadonlySet<string>
  /** After a span of time that tells when, and not how often: "a year ago". */
  readonly ago: ReadonlySet<string>
  /** After a time of day: "a.m.", "o'clock". */
  readonly clock: ReadonlySet<string>
  /** Before a number that is a name's: "article", "flight", "room", "no.". */
  readonly before: ReadonlySet<string>
  /** Last words of streets' names, after a house's number. */
  readonly streets: ReadonlySet<string>
  /** After an age: "old", "years old". */
  readonly old: ReadonlySet<string>
  /** Before an age: "aged". */
  readonly aged: ReadonlySet<string>
  /** Bounds of ages, after people: "voters over 65". */
  readonly older: ReadonlySet<string>
  /** Who has an age: "he was 18". */
  readonly persons: ReadonlySet<string>
  /** With the pronoun "one", what makes nothing of it that could be counted: before it ("no", "this"), after it ("another"). */
  readonly one: { readonly word: ReadonlySet<string>; readonly before: ReadonlySet<string>; readonly after: ReadonlySet<string> }
  /** Verbs, by lemma, and nouns of matches and votes, beside which "2-1" is a score. */
  readonly contests: ReadonlySet<string>
  /** Phrases of two words that hold a number and count nothing: "zero tolerance", "ground zero". */
  readonly idioms: ReadonlySet<string>
}
/** What a language says about events. Words are lemmas in lower case. */
export interface EventLexicon {
  /** Senses of verbs, phrasal verbs among them, the more special ones first. */
  readonly verbs: ReadonlyMap<string, readonly EventSense[]>
  /** Lemmas of those verbs by their inflected forms, for words whose lemma the tagger got wrong. */
  readonly verbForms: ReadonlyMap<string, string>
  /** The sense of nouns: "the signing of", "talks between". */
  readonly nouns: ReadonlyMap<string, EventSense>
  /** Of adjectives that are predicates: "is willing to", "was responsible for". */
  readonly adjectives: ReadonlyMap<string, EventSense>
  /** Verbs, phrasal ones among them, whose subject does what their object names: "carry out an attack". */
  readonly light: ReadonlySet<string>
  /** What verbs, nouns and adjectives make of the events in their complements: "plan" planned, "refuse" denied. */
  readonly governors: ReadonlyMap<string, Reality>
  /** What auxiliaries and adverbs make of theirs: "will" planned, "may" hypothetical, "reportedly" alleged. */
  readonly modals: ReadonlyMap<string, Reality>
  /** Auxiliaries of the passive, by lemma. */
  readonly passives: ReadonlySet<string>
  /** Auxiliaries that in reported speech tell what was to come: "said it would". */
  readonly reportedModals: ReadonlySet<string>
  /** Conjunctions that carry a negation on: "or", "nor". */
  readonly alternatives: ReadonlySet<string>
  /** Conjunctions of conditions: "if", "unless". */
  readonly conditions: ReadonlySet<string>
  /** What a condition is made of that doubts a telling: "if she heard him rightly", "if the report is right". */
  readonly doubting: ReadonlySet<string>
  /** What stands before a conjunction that makes no condition then: "even if", "as if". */
  readonly concessions: ReadonlySet<string>
  /** Modals by which a speaker asks somebody to act: "Russia says Israel must …". */
  readonly duties: ReadonlySet<string>
  /** Nouns for those whose attacks are mostly made of words: "senator", "campaign". */
  readonly talkers: ReadonlySet<string>
  /** Nouns for things that are made to do harm: "bomb", "drone". */
  readonly weapons: ReadonlySet<string>
  /** Nouns that count what stands behind "of": "a series of strikes". */
  readonly counters: ReadonlySet<string>
  /** Pronouns, by form, for nobody in particular or for no person: "you", "this". */
  readonly nobody: ReadonlySet<string>
  /** ISO 3166-1 alpha-3 by the names of capitals, in lower case: "London signed". */
  readonly capitals: ReadonlyMap<string, string>
  /** Nouns for those who act for a state or an organization, so that "Swedish troops" act for Sweden. */
  readonly bodies: ReadonlySet<string>
  /** Nouns for people and groups who do things or have them done to them, besides those that statements know as sources. */
  readonly somebody: ReadonlySet<string>
  /** Nouns for papers that parties agree on. */
  readonly agreements: ReadonlySet<string>
  /** Verbs that open a list of what such a paper holds: "covers", "provides for". */
  readonly listVerbs: ReadonlySet<string>
  /** Phrases, as lemmas joined by a space, that hold an event's word but tell none: "heart attack", "on strike price". */
  readonly idioms: ReadonlySet<string>
  /** What field words belong to. */
  readonly domains: ReadonlyMap<string, Domain>
  /** Prepositions before the time at which something is to be done: "by". */
  readonly deadlines: ReadonlySet<string>
  /** Prepositions before the time that something goes on: "since", "during". */
  readonly lasting: ReadonlySet<string>
  /** Nouns for the acts of an event whose place is its own: "the ceremony was held in". */
  readonly ceremonies: ReadonlySet<string>
  /** Marks between a dateline and its sentence. */
  readonly datelineEnds: ReadonlySet<string>
  /** Pronouns that stand for what their clause is about: "who", "which". */
  readonly relatives: ReadonlySet<string>
  /** Prepositions before a place, and before who did something in the passive. */
  readonly placePrepositions: ReadonlySet<string>
  readonly agentPrepositions: ReadonlySet<string>
  /** Prepositions between a deed and whose it is or to whom it is done. */
  readonly genitives: ReadonlySet<string>
  /** Prepositions before both parties: "between". */
  readonly mutualPrepositions: ReadonlySet<string>
}

/** One meaning of a word as an event, and where the one whom it concerns is said. */
export interface EventSense {
  /** What is done, the same for verbs and nouns of one deed: "visit", "arrest". */
  readonly deed: string
  readonly type: EventType
  readonly domain?: Domain
  /** Where the other party stands, the best place first. */
  readonly places: readonly Place[]
  /** Parties do it to one another: "Iran and Oman met". */
  readonly mutual?: true
  /** Tells an event only when somebody is the other party: "met the mayor", not "met the target". */
  readonly somebody?: true
  /** Tells an event only when its other party is somebody, wherever that stands: "offered Oman a loan". */
  readonly addressed?: true
  /** Tells it only of those who do such things in words, and to people or ideas: "the senator attacked his rival". */
  readonly inWords?: true
  /** Needs an object, or must have none: "returned the ship", "withdrew from the town". */
  readonly transitive?: boolean
  /** Tells none with a predicate about the object: "called the mayor a liar". */
  readonly bare?: true
  /** What is sent or called back acts itself where nobody is told to send it: "soldiers were deployed". */
  readonly sent?: true
  /** What else the verb needs to mean it: "out" in "carry out", "into custody" in "take into custody". */
  readonly rest?: readonly string[]
  /** Objects, by lemma, that make it; "on strike" is a noun with its preposition. */
  readonly objects?: ReadonlySet<string>
  /** Objects, by lemma, that make it something else. */
  readonly otherObjects?: ReadonlySet<string>
}

/** object: the object, in the passive the subject; clause: who is meant to act in a complement, or whom that act concerns; owner: possessor or modifier of the object; else a preposition. */
export type Place = 'object' | 'clause' | 'owner' | (string & {})
/** What a language says about times. Words and phrases are in lower case, cut as tokens are and joined by a space: "new year 's eve". */
export interface TimeLexicon {
  /** Before a weekday that is any week's: "a". */
  readonly indefinite: ReadonlySet<string>
  readonly words: ReadonlyMap<string, TimeWord>
  /** What may be written on to a word's front: "mid-" as in "mid-March". */
  readonly prefixes: ReadonlyMap<string, TimeWord>
  /** Behind a number: "th" makes an ordinal of it, "s" a decade. */
  readonly endings: { readonly ordinal: readonly string[]; readonly decade: readonly string[] }
  /** Between the parts of a number: "twenty-five", "a hundred and six", "two and a half". */
  readonly numbers: { readonly hyphen: string; readonly and: string; readonly half: readonly string[] }
  /** First days of the Chinese calendar's years, as month and day, from a year on. */
  readonly lunarNewYears: { readonly from: number; readonly days: readonly string[] }
  /** Of matches of one length the first counts. */
  readonly rules: readonly TimeRule[]
  /** Between a time of day and its day ("at 9 a.m. on Monday", "Monday at 9 a.m."). */
  readonly joining: ReadonlySet<string>
  /** Short names that are no time alone: "Jan", "Sun". */
  readonly neverAlone: ReadonlySet<string>
  /** Between two times of one range: "from May to July 2024". */
  readonly spans: ReadonlySet<string>
  /** Words behind a duration that make an age of it ("40 years old"), and before it ("aged"). */
  readonly ages: { readonly after: readonly string[]; readonly before: readonly string[] }
  /**
   * What tells years from other numbers of four digits: prepositions before old ones ("in 1848"), words between two ("1848 and 1871"), what follows counts ("km"),
   * what precedes other numbers ("flight"), and what goes before a number's "of" ("a total of 1720").
   */
  readonly years: Readonly<Record<'before' | 'between' | 'after' | 'never' | 'sums', ReadonlySet<string>>>
  readonly tense: TenseLexicon
  /** The names of the months, for sentences to people. */
  readonly monthNames: readonly string[]
  readonly datedEvents: readonly DatedEvents[]
  /** Between an event and its place: "in". */
  readonly placePrepositions: ReadonlySet<string>
}

/** Events that tell when an article was not yet written: one of a name, or one for each place. Names are as they are written. */
export interface DatedEvents {
  readonly names: readonly string[]
  /** First days, in ISO 8601. */
  readonly editions: readonly { readonly date: string; readonly place?: string }[]
  /** They are spoken of long before they come, so that only what is told of them as past tells anything. */
  readonly isScheduled: boolean
}

/** SEC second, MIN minute, H hour, D day, W week, WE weekend, M month, Q quarter, S season, HY half-year, Y year, DE decade, CE century, ML millennium. */
export type TimeUnit = 'SEC' | 'MIN' | 'H' | 'D' | 'W' | 'WE' | 'M' | 'Q' | 'S' | 'HY' | 'Y' | 'DE' | 'CE' | 'ML'

/** What a word is in a telling of time. A word may be several things ("second": an ordinal and a day of the month), of which rules take what they need. */
export interface TimeWord {
  /** 1 to 12. */
  readonly month?: number
  /** Monday 1 to Sunday 7; and their plurals, which tell a set. */
  readonly weekday?: number
  readonly weekdays?: number
  readonly unit?: TimeUnit
  /** A unit's plural. */
  readonly units?: TimeUnit
  /** TIMEX3's part of the day: "MO", "AF", "EV", "NI"; and plurals. */
  readonly part?: string
  readonly parts?: string
  /** 0 spring to 3 winter. */
  readonly season?: number
  readonly number?: number
  /** What a number before it is multiplied by: "hundred". */
  readonly scale?: number
  /** A number of unknown size: "several". */
  readonly vague?: true
  readonly ordinal?: number
  /** Day of a month. */
  readonly day?: number
  readonly year?: number
  /** A number of two digits. */
  readonly two?: number
  /** The first year of a decade in figures ("1990s"), and of one in words ("nineties"), which may be somebody's age. */
  readonly decade?: number
  readonly decadeName?: number
  /** A century in figures: "1800s" 18. */
  readonly hundred?: number
  readonly quarter?: number
  readonly half?: number
  readonly fiscal?: true
  readonly date?: { readonly year: number; readonly month?: number; readonly day?: number }
  readonly clock?: string
  /** Hours and minutes without a colon: "1200" and "10.30" give "12:00" and "10:30". */
  readonly fourDigits?: string
  /** Hours to add: "p.m." 12. */
  readonly meridiem?: number
  readonly zone?: string
  /** Days from today: "yesterday" -1. */
  readonly offset?: number
  /** Seen from the article: "last" -1, "this" 0, "next" 1. */
  readonly which?: number
  /** Seen from the time told before: "previous" -1, "same" 0, "following" 1. */
  readonly turn?: number
  /** "early", "mid", "late". */
  readonly edge?: 'START' | 'MID' | 'END'
  /** The same, with the words that join it to what follows: "the end of". */
  readonly edgeOf?: 'START' | 'MID' | 'END'
  readonly mod?: string
  /** A word with a mod that stands before dates too: "circa". */
  readonly dated?: true
  /** When a named day falls; see `namedDay.ts`. */
  readonly named?: string
  /** "now" PRESENT_REF. */
  readonly ref?: string
  readonly set?: string
  /** "twice" 2. */
  readonly times?: number
  readonly era?: 'BC' | 'AD'
  /** A word between a number and its unit that changes nothing: "consecutive". */
  readonly filler?: true
  /** What takes a whole unit: "weeklong" W. */
  readonly long?: TimeUnit
  /** It looks like a time and is none: "USA Today". */
  readonly never?: true
  /** It is this only with a capital and not as a verb ("May"); only as a noun ("fall"); not as a noun or in a name ("current"); only in capitals ("AD"); not as a verb ("last"). */
  readonly only?: 'name' | 'noun' | 'modifier' | 'capitals' | 'no-verb'
}

/**
 * How words tell a time together. In a pattern, capitals are a part of {@link TimeWord} (with a name for it after a colon), other words themselves,
 * `?` after one makes it optional, `(a | b)` are alternatives, and what stands in square brackets must be there and is not part of the time.
 */
export interface TimeRule {
  readonly by: string
  readonly pattern: string
  readonly kind: TimeKind
  /** What the pattern says beside what its words say. */
  readonly given?: TimeParts
}

/** What a telling of time says, by its words and by its pattern. */
export interface TimeParts extends TimeWord {
  /** Before (-1) or after (1) the time that a distance is counted from. */
  readonly sign?: 1 | -1
  /** The distance is counted from the time told before, not from the article. */
  readonly told?: true
  /** What an ordinal counts: halves, quarters, centuries. */
  readonly grain?: 'HY' | 'Q' | 'CE'
  /** A length with its ends told ("the past three years"), before which "over" is a preposition. */
  readonly isBounded?: true
}

/** What has to be worked out: a date, a unit seen from here, a distance from a time, a length, a repetition, a vague time, a time of day. */
export const TIME_KINDS = ['date', 'unit', 'shift', 'duration', 'set', 'ref', 'clock'] as const
export type TimeKind = (typeof TIME_KINDS)[number]

/** How a language tells what is over from what is to come. Words are lemmas, but auxiliaries and prepositions forms. */
export interface TenseLexicon {
  /** Auxiliaries of what is to come: "will". */
  readonly future: ReadonlySet<string>
  /** Auxiliaries of what is to come or, negated, of what is over: "could". */
  readonly unlessNegated: ReadonlySet<string>
  readonly negations: ReadonlySet<string>
  /** Words of what is arranged beforehand: "schedule", "deadline", "due". A time beside them is to come. */
  readonly planning: ReadonlySet<string>
  /** Verbs whose infinitive is to come ("agreed to meet on Friday"), and a time behind a preposition of `towards` ("set for Friday"). */
  readonly promising: ReadonlySet<string>
  /** Verbs that tell of the past in the present tense too: "say". */
  readonly telling: ReadonlySet<string>
  readonly have: string
  /** Prepositions of what is to come, where no verb says otherwise: "by", "until". */
  readonly ahead: ReadonlySet<string>
  readonly towards: ReadonlySet<string>
  /** Prepositions of an end, which is often to come when what it ends is over: "until". */
  readonly until: ReadonlySet<string>
  /** Prepositions of a noun that is to come: "ahead of Tuesday's vote". */
  readonly coming: ReadonlySet<string>
  /** Prepositions of what went before the verb they hang on: "recover from Monday's loss". */
  readonly behind: ReadonlySet<string>
  /** The preposition of what is over in any tense. */
  readonly since: string
}

/** The words of devices. */
export interface DeviceLexicon {
  /** Words that are one whenever they have the part of speech, by lemma. */
  readonly words: Readonly<Partial<Record<Upos, ReadonlyMap<string, DeviceKind>>>>
  /** Phrases, as words joined by a space; a word stands for itself and for the lemma that it is. Adverbs may stand between. "#" is a number of four digits. */
  readonly phrases: ReadonlyMap<string, DeviceKind>
  /** Phrases, written like those, in which a word or phrase above is none: "sanctions regime". */
  readonly idioms: ReadonlySet<string>
  /** Before whoever does something in the passive: "by". */
  readonly agents: ReadonlySet<string>
  /** Adverbs that tell how sure something is only of a whole clause: "clearly, it failed", not "clearly visible". */
  readonly clauseAdverbs: ReadonlyMap<string, DeviceKind>
  /** Modals of what may be so: "might", and those that also tell what one was able to do: "could". */
  readonly modals: { readonly sure: ReadonlySet<string>; readonly able: ReadonlySet<string>; readonly abilities: ReadonlySet<string> }
  readonly general: {
    /** "always"; "never", which of the past only tells what did not happen. */
    readonly always: ReadonlySet<string>
    readonly never: ReadonlySet<string>
    /** Pronouns for many, of whom something may hold at all times: "they". */
    readonly many: ReadonlySet<string>
    /** Whose "may" asks leave: "if I may". */
    readonly speakers: ReadonlySet<string>
    /** The words for every one or none, and whom they generalize, by lemma: "every", "country". */
    readonly all: ReadonlySet<string>
    readonly groups: ReadonlySet<string>
  }
  /** What likens the present to something ("reminiscent of"), and what in the past it is likened to ("cold war", "1930s"), written like phrases. */
  readonly comparing: ReadonlySet<string>
  readonly eras: ReadonlySet<string>
  /** Openings of questions that nobody is meant to answer: "who would", "is it not". */
  readonly unanswerable: ReadonlySet<string>
  /** Words, by form, before quotation marks that hold a name or a term and no distance: "called", "term", "titled". */
  readonly naming: ReadonlySet<string>
  /** Right before words by which somebody described something: "as". */
  readonly describing: ReadonlySet<string>
}
