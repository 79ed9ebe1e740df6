/** The search cannot be understood; the message is a whole sentence for people and says how to write it. */
export class SearchError extends Error {
  override readonly name = 'SearchError'
}
