/** The collection cannot do what was asked; the message is a whole sentence for people and says what to do. */
export class StoreError extends Error {
  override readonly name = 'StoreError'
}
