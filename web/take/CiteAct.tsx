import { lazy, Suspense, useState } from 'react'
import { take } from '../strings.ts'
import { useActions } from '../app/actions.ts'
import { useKeys } from '../app/keys.ts'
import { useWhence } from './useWhence.ts'
import type { Reading } from '../../src/doc/reading.ts'
import type { Span } from '../../src/text/span.ts'

const CiteDialog = lazy(async () => ({ default: (await import('./CiteDialog.tsx')).CiteDialog }))

/** Copy a citation of these words in the form that was chosen last, or choose another one. The key y does it, too. */
export function CiteAct({ reading, span, isLink = false }: { readonly reading: Reading; readonly span: Span; readonly isLink?: boolean }) {
  const [told, setTold] = useState('')
  const [isOpen, setIsOpen] = useState(false)
  const citable = { reading, span, whence: useWhence(reading) }
  const copy = () => {
    void import('./citing.ts').then(({ copyCitation }) => copyCitation(citable)).then(() => setTold(take.cited), () => setTold(take.copyFailed))
  }
  useKeys({ y: copy })
  useActions([{ name: isLink ? take.copyCardCitation : take.copyWordsCitation, keys: 'y', run: copy }])
  return (
    <>
      <button className={isLink ? 'link' : undefined} type="button" onClick={copy}>{told === take.cited ? take.cited : take.copyCitation}</button>
      <button className={isLink ? 'link' : undefined} type="button" aria-label={take.chooseForm} title={take.chooseForm} onClick={() => setIsOpen(true)}>…</button>
      <span className="hidden" role="status">{told}</span>
      {isOpen && <Suspense><CiteDialog citable={citable} onClose={() => setIsOpen(false)} /></Suspense>}
    </>
  )
}
