/** Something that cannot be read as an article. Its message is a sentence for the person who gave it, with the way out. */
export class IntakeError extends Error {
  override readonly name: string = 'IntakeError'
}
