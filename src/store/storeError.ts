/** The collection cannot do what was asked; the message is a whole sentence for people and says what to do. */
export class StoreError extends Error {
  override readonly name = 'StoreError'
}

/** What was asked for names a collection or the end of a page that there is none of: whoever asks has to ask otherwise. */
export class MisnamedError extends StoreError {}

/** What is asked for is not there, though it was asked for rightly. */
export class MissingError extends StoreError {}

/** Somebody else has that name already. */
export class TakenError extends StoreError {}
