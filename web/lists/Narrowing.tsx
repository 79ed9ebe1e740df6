import { useMedia } from '../app/useMedia.ts'
import type { ReactNode } from 'react'

interface Props {
  readonly className: string
  readonly label: string
  readonly isBusy?: boolean
  readonly children: ReactNode
}

/** What narrows a list down: beside it where there is room, else folded above it, so that the list comes first. */
export function Narrowing({ className, label, isBusy = false, children }: Props) {
  const isNarrow = useMedia('(max-width: 62rem)')
  return <aside className={className} aria-label={label} aria-busy={isBusy}>{isNarrow ? <details><summary>{label}</summary>{children}</details> : children}</aside>
}
