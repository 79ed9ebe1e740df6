import { DrawingPanel } from './DrawingPanel.tsx'
import { FigurePanel, TimePanel } from './ValuePanel.tsx'
import { itemAt } from '../../src/export/view.ts'
import { Saving } from './Saving.tsx'
import { StatementPanel } from './StatementPanel.tsx'
import { correct as strings } from '../strings.ts'
import type { Correcting, Editing } from './correcting.ts'
import type { ReactNode } from 'react'
import type { View } from '../../src/export/view.ts'

/** What is open to be corrected, in its card. */
export function CorrectPanel({ editing, view, draft, correcting }: { readonly editing: Editing; readonly view: View; readonly draft: string; readonly correcting: Correcting }) {
  return (
    <div className="correct" role="group" aria-label={strings.correct} onClick={event => event.stopPropagation()}>
      {panelOf(editing, view, draft, correcting)}
      <Saving correcting={correcting} />
    </div>
  )
}

function panelOf(editing: Editing, view: View, draft: string, correcting: Correcting): ReactNode {
  if (editing.kind === 'drawing') return <DrawingPanel drawing={editing} view={view} correcting={correcting} />
  const index = Number(editing.mark.slice(1))
  const { times, figures } = view.reading
  switch (editing.mark[0]) {
    case 's': {
      const item = itemAt(view, index)
      return item && <StatementPanel item={item} view={view} correcting={correcting} />
    }
    case 't': return times[index] && <TimePanel time={times[index]} draft={`${draft} ${editing.mark}`} correcting={correcting} />
    case 'f': return figures[index] && <FigurePanel figure={figures[index]} draft={`${draft} ${editing.mark}`} correcting={correcting} />
  }
  return null
}
