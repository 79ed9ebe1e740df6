import { Component } from 'react'
import { Failure } from './Failure.tsx'
import type { ReactNode } from 'react'

/** What stands there: a page, a dialog, something on a page; or something that belongs to another part, which tells of both that they have not come. */
export type Place = 'page' | 'dialog' | 'inline' | 'quiet'

interface Props {
  readonly place: Place
  /** Where it is: what failed elsewhere is not in the way here. */
  readonly at?: string
  /** What to do before it is tried again. */
  readonly onAgain?: () => void
  readonly onClose?: (() => void) | undefined
  readonly children: ReactNode
}

/** What fails within it takes nothing else with it. */
export class Guard extends Component<Props, { readonly error?: Error | undefined }> {
  override state: { readonly error?: Error | undefined } = {}

  static getDerivedStateFromError(error: unknown) {
    return { error: error instanceof Error ? error : new Error(String(error)) }
  }

  override componentDidUpdate({ at }: Props) {
    if (at !== this.props.at && this.state.error) this.setState({ error: undefined })
  }

  override render() {
    const { error } = this.state
    const { place, onAgain, onClose, children } = this.props
    if (!error) return children
    return <Failure error={error} place={place} onClose={onClose} onAgain={() => {
      onAgain?.()
      this.setState({ error: undefined })
    }} />
  }
}
