/** Where a question leaves something out, it is not there at all. */
export function withoutAbsent<Query extends object>(query: Query): { [Name in keyof Query]: Exclude<Query[Name], undefined> } {
  return Object.fromEntries(Object.entries(query).filter(([, value]) => value !== undefined)) as any
}
