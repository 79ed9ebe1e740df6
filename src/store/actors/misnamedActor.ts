import { MisnamedError } from '../storeError.ts'

/** Somebody or something that is not there, or is no more. */
export class MisnamedActor extends MisnamedError {}
