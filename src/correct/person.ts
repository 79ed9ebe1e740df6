/** What `by` says of whatever a person has found or changed. */
export const PERSON = 'person'
