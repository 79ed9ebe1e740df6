import type { CheckStatus, EvidenceKind, ReactionChoice } from '../doc/checks.ts'
import type { ColumnType, Generated } from 'kysely'
import type { Share } from '../export/view.ts'
import type { CorrectionState } from '../doc/correction.ts'

/** The tables as Kysely sees them; `migrations/` has them as PostgreSQL does. Days are `2024-11-19`, JSON goes in as text. */
export interface Tables {
  readonly documents: Documents
  readonly versions: Versions
  readonly originals: Originals
  readonly collections: Collections
  readonly collected: Collected
  readonly feeds: Feeds
  readonly links: Links
  readonly readings: Readings
  readonly failures: Failures
  readonly refusals: Refusals
  readonly statements: StatementRows
  readonly figures: FigureRows
  readonly times: TimeRows
  readonly events: EventRows
  readonly entities: EntityRows
  readonly gaps: GapRows
  readonly actors: Actors
  readonly actor_names: ActorNames
  readonly actor_decisions: ActorDecisions
  readonly corrections: Corrections
  readonly worksheets: Worksheets
  readonly evidence: Evidence
  readonly inquiries: Inquiries
  readonly ratings: Ratings
  readonly worksheet_changes: WorksheetChanges
  readonly reactions: Reactions
  readonly settings: Settings
  readonly saved_searches: SavedSearches
  readonly seen_searches: SeenSearches
  readonly tombstones: Tombstones
  readonly audit: Audit
}

type Json<Shape> = ColumnType<Shape, string, string>
type Moment = ColumnType<Date, Date | string | undefined, Date | string>
type MaybeMoment = ColumnType<Date | null, Date | string | null | undefined, Date | string | null>
/** Made by the database out of words. */
type Words = ColumnType<string, never, never>

interface Refusals {
  refusal: Generated<string>
  job: string
  name: string
  reason: string | null
  at: Moment
  dismissed_at: MaybeMoment
}

interface Documents {
  document: string
  outlet: string | null
  url: string | null
  /** The newest version: the one added last, unless a page says that it is older than another. */
  current: string
  /** Which version was read last while it was the current one. */
  read_version: string | null
  added_at: Moment
}

interface Versions {
  document: string
  version: string
  nth: number
  title: string | null
  publisher: string | null
  byline: Generated<string[]>
  published_at: string | null
  modified_at: string | null
  language: string | null
  url: string | null
  text: string
  /** Its first words, by which lists call what has no title; null where there are none. */
  opening: string | null
  blocks: Json<{ start: number; end: number; kind: string }[]> | null
  notes: Generated<string[]>
  added_at: Moment
}

interface Originals {
  document: string
  original: string
  version: string
  media_type: string
  name: string | null
  url: string | null
  fetched_at: MaybeMoment
  size: number
  packed: Uint8Array
  added_at: Moment
}

interface Collections {
  collection: Generated<string>
  name: string
  note: string | null
  made_at: Moment
}

interface Collected {
  document: string
  collection: string
  added_at: Moment
}

interface Feeds {
  feed: Generated<string>
  url: string
  title: string | null
  collection: string | null
  site_url: string | null
  /** The address that gave what `etag` and `last_modified` are about. */
  answered_url: string | null
  etag: string | null
  last_modified: string | null
  /** A fingerprint of what it listed last. */
  listed: string | null
  ttl_minutes: number | null
  polled_at: MaybeMoment
  changed_at: MaybeMoment
  next_poll_at: Moment
  failures: Generated<number>
  reason: string | null
  stopped_at: MaybeMoment
  added_at: Moment
}

interface Links {
  link: string
  url: string
  feed: string | null
  collection: string | null
  state: 'waiting' | 'kept' | 'refused'
  document: string | null
  etag: string | null
  last_modified: string | null
  reason: string | null
  tries: Generated<number>
  tried_at: MaybeMoment
  added_at: Moment
  /** When somebody had seen that it was refused. */
  dismissed_at: MaybeMoment
}

interface Readings {
  document: string
  version: string
  is_current: boolean
  engine: string
  pack: string
  read_at: Moment
  title: string | null
  publisher: string | null
  byline: Generated<string[]>
  published_at: string | null
  published_from: string | null
  published_to: string | null
  language: string
  words: number
  statements: number
  /** How many of the statements are sure. */
  sure: number
  gaps: number
  /** The gaps, and the statements that are only possible for whose sake words are undecided; null until it is worked out. */
  undecided: number | null
  packed: Uint8Array
  search: Words
  /** Null until they are worked out. */
  shares: Json<readonly Share[]> | null
  /** When its words were first here to be found; null where this reading is its version's first. */
  first_read_at: MaybeMoment
}

interface Failures {
  document: string
  version: string
  reason: string
  tries: Generated<number>
  failed_at: Moment
  dismissed_at: MaybeMoment
}

interface Placed {
  document: string
  version: string
  ord: number
  start_at: number
  end_at: number
  is_current: boolean
}

interface StatementRows extends Placed {
  key: string
  form: string
  stance: string
  negated: boolean
  /** The entity's name that it is credited to. */
  speaker: string | null
  speaker_kind: string
  speaker_entity: number | null
  source: string | null
  cue: string | null
  content: string
  /** Names of those that the content mentions. */
  about: Generated<string[]>
  within: number | null
  confidence: number
  made_by: string
  outlet: string | null
  language: string
  published_from: string | null
  published_to: string | null
  by_words: Words
  said_words: Words
  about_words: Words
}

/** Of its article, as rows have it that all of a collection is listed by. */
interface OfArticle {
  outlet: string | null
  language: string | null
  published_from: string | null
  published_to: string | null
}

interface FigureRows extends Placed, OfArticle {
  kind: string
  low: number | null
  high: number | null
  unit: string | null
  mod: string | null
  change: string | null
  words: string
  counted: string | null
  as_of: string | null
  period: string | null
  statement: number | null
  made_by: string
  /** The days that it is as of or over. */
  from_day: string | null
  to_day: string | null
  of_words: Words
}

interface TimeRows extends Placed {
  type: string
  value: string
  mod: string | null
  words: string
  from_day: string | null
  to_day: string | null
  made_by: string
}

interface EventRows extends Placed, OfArticle {
  type: string
  domain: string
  agents: string[]
  patients: string[]
  time: string | null
  from_day: string | null
  to_day: string | null
  place: string | null
  realities: string[]
  tellings: Json<{ start: number; end: number; trigger: { start: number; end: number }; reality: string; assertedBy?: number; by: string }[]>
  who_words: Words
  told_words: Words
  place_words: Words
}

interface EntityRows {
  document: string
  version: string
  ord: number
  is_current: boolean
  name: string
  type: string
  country: string | null
  mentions: number
  /** How many statements are credited to it. */
  said: number
  roles: Json<{ start: number; end: number; tense: string; words: string }[]>
  made_by: string
  /** Whom it is of all articles' actors, by its name alone. */
  actor: string | null
  /** How many statements are surely credited to it. */
  credited: Generated<number>
  /** In how many sure statements it is spoken of. */
  about: Generated<number>
  published_from: string | null
}

/** One a name that tells somebody apart. All but `actor`, `root` and `chosen` follows from entities and from what people decided. */
interface Actors {
  actor: string
  /** Whom people say that it is: itself unless they merged it. */
  root: string
  /** The name that somebody gave it. */
  chosen: string | null
  kind: string
  /** What it is most often. */
  type: Generated<string>
  name: Generated<string>
  country: string | null
  /** The name with folded letters, to sort and to find it by. */
  plain: Generated<string>
  surname: string | null
  initials: string | null
  /** Of a root, with all that have gone into it; nought for these. */
  documents: Generated<number>
  credited: Generated<number>
  about: Generated<number>
  mentions: Generated<number>
}

/** What an actor is called, and how often. */
interface ActorNames {
  actor: string
  name: string
  type: string
  /** Empty where there is none. */
  country: string
  words: Words
  documents: number
  credited: number
  mentions: number
}

interface ActorDecisions {
  decision: Generated<string>
  what: 'merge' | 'split' | 'rename' | 'note'
  actor: string
  /** Those that are merged into it. */
  others: Generated<string[]>
  /** What it and they were called when it was decided. */
  names: Generated<string[]>
  /** The name that was chosen; of a split, the one that is somebody else's. */
  name: string | null
  /** Where a split is about the name in one document alone. */
  document: string | null
  /** Whom a split makes. */
  made: string | null
  note: string | null
  made_by: string
  made_at: Moment
  undone_by: string | null
  undone_at: MaybeMoment
}

interface GapRows extends Placed {
  layer: string
  field: string | null
  why: string
  made_by: string
}

interface Corrections {
  correction: Generated<string>
  document: string
  version: string
  layer: string
  /** The name of the statement that it is about. */
  target: string | null
  /** Where its words stand; without any, there are none. */
  start_at: number | null
  end_at: number | null
  quote: string
  before: string
  after: string
  /** `Correction['change']`. */
  change: Json<Readonly<Record<string, unknown>>>
  roles: Json<Readonly<Record<string, unknown>>> | null
  was: ColumnType<Readonly<Record<string, unknown>>, string | undefined, string>
  note: string | null
  batch: string | null
  made_by: string
  made_at: Moment
  undone_by: string | null
  undone_at: MaybeMoment
  /** Counts the changes of a document's corrections: which was the last to make or undo this one. */
  changed: Generated<number>
  /** What has become of it in the document's current version. */
  state: Generated<CorrectionState>
  /** Whether somebody else wants the same otherwise. */
  is_disputed: Generated<boolean>
}

/** Words of a version with what stood around them. */
interface Anchored {
  document: string
  version: string
  start_at: number
  end_at: number
  quote: string
  before: string
  after: string
  /** The statement's key, where they are one. */
  target: string | null
}

interface Removable {
  removed_by: string | null
  removed_at: MaybeMoment
}

interface Worksheets extends Anchored, Removable {
  worksheet: Generated<string>
  status: ColumnType<CheckStatus, CheckStatus | undefined, CheckStatus>
  question: string | null
  assignee: string | null
  due: string | null
  made_by: string
  made_at: Moment
  changed_at: Moment
}

interface Evidence extends Removable {
  evidence: Generated<string>
  worksheet: string
  /** That of the worksheet. */
  document: string
  kind: EvidenceKind
  of_document: string | null
  of_version: string | null
  start_at: number | null
  end_at: number | null
  quote: string | null
  url: string | null
  note: string | null
  added_by: string
  added_at: Moment
}

interface Inquiries extends Removable {
  inquiry: Generated<string>
  worksheet: string
  document: string
  name: string
  reach: string | null
  asked_on: string | null
  answered_on: string | null
  answer: string | null
  added_by: string
  added_at: Moment
}

interface Ratings {
  worksheet: string
  person: string
  document: string
  scale: string | null
  words: string | null
  rated_at: Moment
}

interface WorksheetChanges {
  change: Generated<string>
  worksheet: string
  document: string
  nth: number
  who: string
  at: Moment
  what: string
  /** The evidence or inquiry that it was done to. */
  part: string | null
  before: string | null
  after: string | null
}

interface Reactions extends Anchored {
  reaction: Generated<string>
  person: string
  choice: ReactionChoice
  reason: string | null
  made_at: Moment
  changed_at: Moment
}

interface Settings {
  key: string
  value: Json<unknown>
  set_by: string
  set_at: Moment
}

interface SavedSearches {
  search: Generated<string>
  name: string
  query: string
  searched: 'statements' | 'articles'
  possible: Generated<boolean>
  key_hash: string | null
  saved_by: string
  saved_at: Moment
  deleted_at: MaybeMoment
}

interface SeenSearches {
  search: string
  person: string
  seen_at: Moment
}

interface Tombstones {
  document: string
  purged_by: string
  purged_at: Moment
  reason: string | null
}

interface Audit {
  entry: Generated<number>
  at: Moment
  who: string
  action: string
  subject: string | null
  details: Json<Readonly<Record<string, unknown>>>
}
