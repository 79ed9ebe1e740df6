import { deviceGroups } from '../../export/deviceGroups.ts'
import { excerptLines, hanging, lines } from './lines.ts'
import type { Ink } from './ink.ts'
import type { View } from '../../export/view.ts'

/** Wording by kind, each in its sentence. */
export function devicesSection({ reading }: View, width: number, ink: Ink): string[] {
  return deviceGroups(reading).flatMap(({ kind, definition, places }) => [
    `${kind} ${ink.dim(`· ${places.length}`)}`,
    ...(definition ? lines(definition, width).map(line => ink.dim(line)) : []),
    ...places.flatMap(({ excerpt }) => hanging('  • ', excerptLines(excerpt, width - 4, ink.bold), '    ')),
  ])
}
