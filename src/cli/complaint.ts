/** Something that the person at the command line can act on: its message is for them, its status for what called us. */
export class Complaint extends Error {
  override readonly name = 'Complaint'
  /** 1: something could not be read. 2: the command was used in a wrong way. */
  readonly status: 1 | 2

  constructor(message: string, status: 1 | 2) {
    super(message)
    this.status = status
  }
}
