/** A Markdown table; columns after the first are aligned to the right. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  return [line(head), line(head.map((_, i) => (i ? '---:' : '---'))), ...rows.map(line)].join('\n')
}

/** A number for people: thousands apart, `digits` after the point. */
export function show(value: number, digits = 0): string {
  return value.toFixed(digits).replace(/^-?\d+/, whole => whole.replace(/\B(?=(\d{3})+$)/g, ','))
}
