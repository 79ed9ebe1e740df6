import { useState } from 'react'
import { useQuery } from '@tanstack/react-query'
import { CheckButton } from './CheckButton.tsx'
import { checks as strings } from '../strings.ts'
import { atHand } from './atHand.ts'
import { checksOfQuery } from '../api/queries.ts'
import { shorten } from '../../src/export/clean.ts'
import { trim } from '../../src/text/span.ts'
import { useAct, useWorksheet } from './useWorksheet.ts'
import { useMarked } from './useMarked.ts'
import type { Reading } from '../../src/doc/reading.ts'
import type { Span } from '../../src/text/span.ts'

/** What can be done about words that somebody has selected: check them, or attach them to the worksheet that he comes from. */
export function SelectionChecks({ reading, document, version, span: selected }: { readonly reading: Reading; readonly document: string; readonly version: string; readonly span: Span }) {
  const sheets = useQuery(checksOfQuery(document))
  const placed = useMarked(reading, version, sheets.data?.items)
  const [sheet] = useState(atHand.get)
  const span = trim(reading.article.text, selected)
  return (
    <>
      <CheckButton document={document} version={version} span={span} sheet={placed.find(({ at }) => at.start === span.start && at.end === span.end)?.item} label={strings.checkWords} />
      {sheet && <Attach check={sheet.check} words={shorten(sheet.words, 28)} evidence={{ document, version, ...span }} />}
    </>
  )
}

function Attach({ check, words, evidence }: { readonly check: string; readonly words: string; readonly evidence: Span & { readonly document: string; readonly version: string } }) {
  const worksheet = useWorksheet(check)
  const attaching = useAct(() => worksheet.ask('POST', '/evidence', { kind: 'words', words: evidence }))
  if (attaching.isSuccess) return <span role="status">{strings.attached}</span>
  return <><button className="link" type="button" disabled={attaching.isPending} onClick={() => attaching.mutate()}><bdi>{strings.attachTo(words)}</bdi></button>{attaching.error && <span role="alert">{attaching.error.message}</span>}</>
}
