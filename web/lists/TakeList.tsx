import { Suspense, useState } from 'react'
import { take } from '../strings.ts'
import { part } from '../app/part.tsx'
import { useActions } from '../app/actions.ts'

const TakeDialog = part('dialog', async () => (await import('../take/TakeDialog.tsx')).TakeDialog)

/** Take along all that a list has, narrowed as it is. */
export function TakeList({ list, asked, name }: { readonly list: 'timeline' | 'figures'; readonly asked: string; readonly name: string }) {
  const [isOpen, setIsOpen] = useState(false)
  useActions([{ name: take.wholeList, run: () => setIsOpen(true) }])
  return (
    <>
      <button className="link" type="button" onClick={() => setIsOpen(true)}>{take.wholeList}</button>
      {isOpen && <Suspense><TakeDialog what={{ name, list, asked }} onClose={() => setIsOpen(false)} /></Suspense>}
    </>
  )
}
