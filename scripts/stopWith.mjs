/** End the program with an error's words, without the trace that helps nobody outside. */
export function stopWith(error) {
  process.stderr.write(`${error.message}\n`)
  process.exit(1)
}
