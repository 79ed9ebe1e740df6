import { allOrNothing } from '../allOrNothing.ts'
import { Complaint } from '../complaint.ts'
import { clean } from '../../export/clean.ts'
import { count } from '../quantities.ts'
import { hanging, lines } from '../terminal/lines.ts'
import { jsonLine } from '../json.ts'
import { loadModels } from '../models.ts'
import { MAX_WIDTH } from '../terminal/page.ts'
import { SCREEN_HELP, SCREEN_OPTIONS, screenFor } from '../screen.ts'
import { STDOUT, writeAll } from '../output.ts'
import { withStore } from '../collection.ts'
import type { Command } from '../command.ts'
import type { Finding } from '../../store/care/doctor.ts'
import type { Screen } from '../screen.ts'

const OPTIONS = { repair: { type: 'boolean' }, thorough: { type: 'boolean' }, all: { type: 'boolean' }, json: { type: 'boolean' }, ...SCREEN_OPTIONS } as const

const HELP = `hearsay doctor              check the collection, and say what is wrong and what to do

  --repair            mend what can be mended without losing anything
  --thorough          unpack every reading and every original, and not only some of them
  --all               show what is well, too
  --json              {"items": [every check with what it found]}
${SCREEN_HELP}
Examples
  hearsay doctor
  hearsay doctor --repair

Exit status: 0 when all is well, 1 when something is wrong, 2 when the command was wrong.
`

export const doctor: Command<typeof OPTIONS> = {
  help: HELP,
  options: OPTIONS,
  async run({ repair = false, thorough = false, all = false, json = false, ...values }, words) {
    if (words.length) throw new Complaint(`hearsay doctor checks the whole collection, and takes no words: "${words[0]}" is one.`, 2)
    const [{ id: pack }, { ENGINE_VERSION: engine }] = await Promise.all([loadModels(), import('../../version.ts')])
    const { place, findings } = await withStore(async store => {
      const { doctor } = await import('../../store/care/doctor.ts')
      return { place: store.place, findings: await allOrNothing({ things: 'checks', stopped: 'Checking was stopped.' }, watched => doctor(store, { ...watched, made: { engine, pack }, repair, thorough })) }
    })
    await writeAll(STDOUT, json ? jsonLine({ items: findings }) : page(findings, place, all, screenFor(values)))
    return findings.every(({ ok }) => ok) ? 0 : 1
  },
}

function page(findings: readonly Finding[], place: string, all: boolean, { width: columns, ink }: Screen): string {
  const width = Math.min(columns, MAX_WIDTH)
  const wrong = findings.filter(({ ok }) => !ok)
  const shown = findings.filter(({ ok, isWaiting, isMended }) => all || !ok || isWaiting || isMended).flatMap(finding => {
    const mark = finding.isMended ? 'mended' : finding.isWaiting ? 'waits' : finding.ok ? 'well' : 'WRONG'
    return [
      ...hanging(`${finding.ok ? mark.padEnd(8) : ink.bold(mark.padEnd(8))}`, lines(clean(finding.what), width - 8), ' '.repeat(8)),
      ...(finding.wayOut ? hanging(' '.repeat(8), lines(`What to do: ${clean(finding.wayOut)}`, width - 8), ' '.repeat(10)) : []),
    ]
  })
  const total = `${count(findings.length, 'check')} of ${clean(place)}: ${wrong.length ? `${count(wrong.length, 'thing is', 'things are')} wrong` : 'all is well'}.`
  return `${[...shown, ...(shown.length ? [''] : []), ...lines(total, width)].join('\n')}\n`
}
