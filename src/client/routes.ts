import type {
  ActorDetail, ActorDocuments, ActorDocumentsQuery, ActorEvents, ActorPage, ActorsQuery, ActorStatements, ActorStatementsQuery, AddRequest, ChangeCollection, ChangedDocuments, ChangeDocuments, CheckChange, CheckDetail, CheckOverview, CheckPage, ChecksQuery, CitationItem, CiteQuery, CollectionItem, CollectionList, CorrectionList, CorrectionPage, CorrectionsMade, CorrectionsQuery, CorrectionsUndone, DecisionMade, DecisionPage, Differences, Dismissed,
  DocumentDetail, DocumentPage, DocumentsQuery, EvidenceChange, Facets, FacetsQuery, FailureCounts, FailurePage, FailuresQuery, FeedAddress, FeedItem, FeedItems, FigureGroups, Figures, FiguresQuery, Followed, FollowRequest, GapPage, GapReasons, GapReasonsQuery, GapsQuery, GroupsQuery, HandoverItems, HandoverQuery,
  InquiryChange, JobAccepted, MakeCollection, MakeCorrections, MakeCorrectionsAnywhere, NewCheck, NewDecision, NewEvidence, NewInquiry, NewReaction, NewSession, OriginalList, OutletList, PageQuery, RatingChange, ReactionList, RemoveDocument, RemovedDocuments, RemoveDocuments, RenameSearch, RetryAccepted, SavedSearchItem, SavedSearchList, SaveSearch, ScaleQuery, SearchQuery, SearchResults,
  SessionList, SessionToken, Settings, SettingsChange, SimilarActors, SimilarList, ActorOf, Status, TakeFiguresQuery, TakeQuery, TakeRequest, TakeTimelineQuery, Timeline, TimelineQuery, TimelineScale, UnitCounts, UnitsQuery, WhichFailure, WhichFailures, WhichRemoved,
} from '../http/api.ts'
import type { Reading } from '../doc/reading.ts'
import type { z } from 'zod'

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'

/** A way to ask the server for something: by which method, where, with what, and what it answers. */
export interface Route<Given extends object = any, Answer = any> {
  readonly method: Method
  /** As the API's description has it, with names in braces. */
  readonly path: string
  /** What the answer is to whoever asks: a value, or for a file, the answer as it comes. */
  readonly gives: 'value' | 'file'
  /** Only for the compiler. */
  readonly types?: (given: Given) => Answer
}

/** What stands in braces in a path. */
type Named<Path extends string> = Path extends `${string}{${infer Name}}${infer Rest}` ? { readonly [Key in Name | keyof Named<Rest>]: string | number } : {}

/** Each says with which fields it is asked beside those of its path, and what it answers. */
const to = <Answer, Given extends object = {}>() => <Path extends string>(method: Method, path: Path): Route<Named<Path> & Given, Answer> => ({ method, path, gives: 'value' })
const file = <Given extends object = {}>() => <Path extends string>(method: Method, path: Path): Route<Named<Path> & Given, Response> => ({ method, path, gives: 'file' })

type Any<Query> = { readonly [Name in keyof Query]?: Query[Name] | undefined }
type Asked<Schema extends z.ZodType> = Any<z.input<Schema>>

/** All that the server answers but its events, by the names of the client's methods. `test/client.test.ts` compares it with the description. */
export const ROUTES = {
  status: to<Status>()('GET', '/api/status'),
  add: to<JobAccepted, AddRequest | FormData>()('POST', '/api/add'),
  retry: to<RetryAccepted>()('POST', '/api/retry'),

  documents: to<DocumentPage, Any<DocumentsQuery>>()('GET', '/api/documents'),
  outlets: to<OutletList>()('GET', '/api/outlets'),
  document: to<DocumentDetail>()('GET', '/api/documents/{document}'),
  /** For good. */
  removeDocument: to<RemovedDocuments, RemoveDocument>()('DELETE', '/api/documents/{document}'),
  removeDocuments: to<RemovedDocuments, RemoveDocuments>()('POST', '/api/documents/removals'),
  reading: to<Reading, { readonly layer?: 'effective' | 'machine' }>()('GET', '/api/documents/{document}/versions/{version}/reading'),
  differences: to<Differences>()('GET', '/api/documents/{document}/versions/{before}/differences/{after}'),
  originals: to<OriginalList>()('GET', '/api/documents/{document}/versions/{version}/originals'),
  original: file()('GET', '/api/documents/{document}/versions/{version}/originals/{original}'),

  collections: to<CollectionList>()('GET', '/api/collections'),
  makeCollection: to<CollectionItem, MakeCollection>()('POST', '/api/collections'),
  changeCollection: to<CollectionItem, ChangeCollection>()('PATCH', '/api/collections/{collection}'),
  removeCollection: to<CollectionItem>()('DELETE', '/api/collections/{collection}'),
  changeDocuments: to<ChangedDocuments, ChangeDocuments>()('PATCH', '/api/collections/{collection}/documents'),

  search: to<SearchResults, Any<SearchQuery>>()('GET', '/api/search'),
  facets: to<Facets, Asked<typeof FacetsQuery>>()('GET', '/api/search/facets'),
  searches: to<SavedSearchList>()('GET', '/api/searches'),
  saveSearch: to<SavedSearchItem, SaveSearch>()('POST', '/api/searches'),
  renameSearch: to<SavedSearchItem, RenameSearch>()('PATCH', '/api/searches/{search}'),
  removeSearch: to<SavedSearchItem>()('DELETE', '/api/searches/{search}'),
  restoreSearch: to<SavedSearchItem>()('POST', '/api/searches/{search}/restore'),
  markSearchSeen: to<SavedSearchList>()('POST', '/api/searches/{search}/seen'),
  openSearchFeed: to<FeedAddress>()('POST', '/api/searches/{search}/feed'),
  endSearchFeed: to<SavedSearchList>()('DELETE', '/api/searches/{search}/feed'),
  searchFeed: file<{ readonly key: string }>()('GET', '/api/searches/{search}/feed.xml'),
  timeline: to<Timeline, Any<TimelineQuery>>()('GET', '/api/timeline'),
  timelineScale: to<TimelineScale, Any<ScaleQuery>>()('GET', '/api/timeline/scale'),
  figures: to<Figures, Any<FiguresQuery>>()('GET', '/api/figures'),
  figureUnits: to<UnitCounts, Any<UnitsQuery>>()('GET', '/api/figures/units'),
  figureGroups: to<FigureGroups, Asked<typeof GroupsQuery>>()('GET', '/api/figures/groups'),
  gapReasons: to<GapReasons, Asked<typeof GapReasonsQuery>>()('GET', '/api/gaps/reasons'),
  gaps: to<GapPage, Any<GapsQuery>>()('GET', '/api/gaps'),

  feeds: to<FeedItems>()('GET', '/api/feeds'),
  feedsList: file()('GET', '/api/feeds.opml'),
  follow: to<Followed, FollowRequest>()('POST', '/api/feeds'),
  stopFollowing: to<FeedItem>()('DELETE', '/api/feeds/{feed}'),
  followAgain: to<FeedItem>()('POST', '/api/feeds/{feed}/follow'),
  pollFeed: to<FeedItem>()('POST', '/api/feeds/{feed}/poll'),

  failures: to<FailurePage, Any<FailuresQuery>>()('GET', '/api/failures'),
  failureCounts: to<FailureCounts>()('GET', '/api/failures/counts'),
  retryFailure: to<RetryAccepted, WhichFailure>()('POST', '/api/failures/retry'),
  takeRemoved: to<JobAccepted, WhichRemoved>()('POST', '/api/failures/again'),
  dismissFailures: to<Dismissed, WhichFailures>()('POST', '/api/failures/dismiss'),
  showFailure: to<Dismissed, WhichFailure>()('POST', '/api/failures/show'),

  actors: to<ActorPage, Any<ActorsQuery>>()('GET', '/api/actors'),
  actor: to<ActorDetail>()('GET', '/api/actors/{actor}'),
  actorStatements: to<ActorStatements, Asked<typeof ActorStatementsQuery>>()('GET', '/api/actors/{actor}/statements'),
  actorEvents: to<ActorEvents, Asked<typeof PageQuery>>()('GET', '/api/actors/{actor}/events'),
  actorDocuments: to<ActorDocuments, Asked<typeof ActorDocumentsQuery>>()('GET', '/api/actors/{actor}/documents'),
  speakerOf: to<ActorOf>()('GET', '/api/documents/{document}/versions/{version}/statements/{ord}/speaker'),
  actorOf: to<ActorOf>()('GET', '/api/documents/{document}/versions/{version}/entities/{ord}/actor'),
  similarActors: to<SimilarActors>()('GET', '/api/actors/{actor}/similar'),
  actorDecisions: to<DecisionPage, Asked<typeof PageQuery>>()('GET', '/api/actor-decisions'),
  decideActors: to<DecisionMade, NewDecision>()('POST', '/api/actor-decisions'),
  undoDecision: to<DecisionMade>()('DELETE', '/api/actor-decisions/{decision}'),

  corrections: to<CorrectionPage, Any<CorrectionsQuery>>()('GET', '/api/corrections'),
  correctionsOf: to<CorrectionList>()('GET', '/api/documents/{document}/versions/{version}/corrections'),
  correct: to<CorrectionsMade, MakeCorrections>()('POST', '/api/documents/{document}/versions/{version}/corrections'),
  correctAnywhere: to<CorrectionsMade, MakeCorrectionsAnywhere>()('POST', '/api/corrections'),
  undoCorrection: to<CorrectionsUndone>()('POST', '/api/corrections/{correction}/undo'),
  undoCorrections: to<CorrectionsUndone>()('POST', '/api/corrections/batches/{batch}/undo'),
  similarErrors: to<SimilarList>()('GET', '/api/corrections/{correction}/similar'),

  checks: to<CheckPage, Any<ChecksQuery>>()('GET', '/api/checks'),
  checksOverview: to<CheckOverview>()('GET', '/api/checks/overview'),
  handover: to<HandoverItems, Asked<typeof HandoverQuery>>()('GET', '/api/checks/handover'),
  handoverText: file<Asked<typeof HandoverQuery>>()('GET', '/api/checks/handover.md'),
  check: to<CheckDetail>()('GET', '/api/checks/{check}'),
  beginCheck: to<CheckDetail, NewCheck>()('POST', '/api/checks'),
  changeCheck: to<CheckDetail, CheckChange>()('PATCH', '/api/checks/{check}'),
  addEvidence: to<CheckDetail, NewEvidence>()('POST', '/api/checks/{check}/evidence'),
  changeEvidence: to<CheckDetail, z.input<typeof EvidenceChange>>()('PATCH', '/api/checks/{check}/evidence/{evidence}'),
  addInquiry: to<CheckDetail, NewInquiry>()('POST', '/api/checks/{check}/inquiries'),
  changeInquiry: to<CheckDetail, InquiryChange>()('PATCH', '/api/checks/{check}/inquiries/{inquiry}'),
  rate: to<CheckDetail, RatingChange>()('PUT', '/api/checks/{check}/rating'),

  reactions: to<ReactionList>()('GET', '/api/documents/{document}/reactions'),
  react: to<ReactionList, NewReaction>()('PUT', '/api/documents/{document}/versions/{version}/reaction'),
  takeReactionBack: to<ReactionList>()('DELETE', '/api/reactions/{reaction}'),

  take: file<Any<TakeQuery>>()('GET', '/api/export'),
  gold: file<{ readonly collection?: string }>()('GET', '/api/export/gold'),
  takeTimeline: file<Any<TakeTimelineQuery>>()('GET', '/api/export/timeline'),
  takeFigures: file<Any<TakeFiguresQuery>>()('GET', '/api/export/figures'),
  takeChosen: file<TakeRequest>()('POST', '/api/export'),
  cite: to<CitationItem, CiteQuery>()('GET', '/api/cite'),

  settings: to<Settings>()('GET', '/api/settings'),
  changeSettings: to<Settings, SettingsChange>()('PUT', '/api/settings'),
  sessions: to<SessionList>()('GET', '/api/sessions'),
  letIn: to<SessionToken, NewSession>()('POST', '/api/sessions'),
  showOut: to<SessionList>()('DELETE', '/api/sessions/{session}'),
} as const satisfies Readonly<Record<string, Route>>
