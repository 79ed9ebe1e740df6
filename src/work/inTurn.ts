/** What generators give, one generator after another; so many are begun ahead of the one that is being used. */
export function* inTurn<T>(starts: readonly (() => AsyncGenerator<T>)[], ahead: number): Generator<AsyncIterable<T>> {
  const started: AsyncIterable<T>[] = []
  for (const start of starts) {
    started.push(begun(start()))
    if (started.length > ahead) yield started.shift()!
  }
  yield* started
}

/** A generator whose first value is asked for at once: of most files it is the only one, and takes all the time. */
function begun<T>(generator: AsyncGenerator<T>): AsyncIterable<T> {
  const first = generator.next()
  // Whoever comes for it hears of a failure.
  first.catch(() => {})
  return (async function* () {
    for (let result = await first; !result.done; result = await generator.next()) yield result.value
  })()
}
