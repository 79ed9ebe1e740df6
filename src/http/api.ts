// What goes over the wire: the shapes of questions and answers, and the types that follow from them, a file a resource. The desk imports these types, and nothing that runs.

export * from './api/adding.ts'
export * from './api/checks.ts'
export * from './api/collections.ts'
export * from './api/corrections.ts'
export * from './api/documents.ts'
export * from './api/events.ts'
export * from './api/reactions.ts'
export * from './api/search.ts'
export * from './api/settings.ts'
export { PageQuery, Problem, Span } from './api/shared.ts'
export * from './api/status.ts'
export * from './api/take.ts'
