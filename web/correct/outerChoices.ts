import { contains, overlaps } from '../../src/text/span.ts'
import { spanAt } from '../../src/export/places.ts'
import type { ShownStatement, View } from '../../src/export/view.ts'

/** Statements in whose voice another may be made: those around it first, then those of its paragraph, and none that is made in its own voice. */
export function outerChoices({ reading, shown }: View, { index, statement }: ShownStatement): ShownStatement[] {
  const { blocks } = reading.article
  const block = spanAt(blocks, statement.start) ?? statement
  const isInside = (other: number | undefined): boolean => other !== undefined && (other === index || isInside(reading.statements[other]!.within))
  const found = shown.filter(other => !isInside(other.index) && (other.index === statement.within || overlaps(other.statement, block)))
  const rank = (other: ShownStatement) => (other.index === statement.within ? 0 : contains(other.statement, statement) ? 1 : 2)
  return found.sort((a, b) => rank(a) - rank(b) || a.index - b.index).slice(0, MOST)
}

const MOST = 8
