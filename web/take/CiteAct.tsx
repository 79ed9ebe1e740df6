import { Suspense, useEffect, useState } from 'react'
import { part } from '../app/part.tsx'
import { take } from '../strings.ts'
import { fetchPart, NotFetched } from '../app/fetchPart.ts'
import { useActions } from '../app/actions.ts'
import { useHappenings } from '../api/useHappenings.ts'
import { useKeys } from '../app/keys.ts'
import { useWhence } from './useWhence.ts'
import type { Reading } from '../../src/doc/reading.ts'
import type { Span } from '../../src/text/span.ts'

const CiteDialog = part('dialog', async () => (await import('./CiteDialog.tsx')).CiteDialog)

/** Copy a citation of these words in the form that was chosen last, or choose another one. The key y does it, too. */
export function CiteAct({ reading, span, isLink = false }: { readonly reading: Reading; readonly span: Span; readonly isLink?: boolean }) {
  const [told, setTold] = useState('')
  const [isOpen, setIsOpen] = useState(false)
  const { isConnected } = useHappenings()
  useEffect(() => { if (isConnected) setTold('') }, [isConnected])
  const citable = { reading, span, whence: useWhence(reading) }
  const copy = () => {
    void fetchPart(() => import('./citing.ts')).then(({ copyCitation }) => copyCitation(citable))
      .then(() => setTold(take.cited), (error: Error) => setTold(error instanceof NotFetched ? take.notCopied[error.why] : take.copyFailed))
  }
  useKeys({ y: copy })
  useActions([{ name: isLink ? take.copyCardCitation : take.copyWordsCitation, keys: 'y', run: copy }])
  return (
    <>
      <button className={isLink ? 'link' : undefined} type="button" onClick={copy}>{told === take.cited ? take.cited : take.copyCitation}</button>
      <button className={isLink ? 'link' : undefined} type="button" onClick={() => setIsOpen(true)}>{take.chooseForm}</button>
      <span className={told === take.cited ? 'hidden' : undefined} role="status">{told}</span>
      {isOpen && <Suspense><CiteDialog citable={citable} onClose={() => setIsOpen(false)} /></Suspense>}
    </>
  )
}
