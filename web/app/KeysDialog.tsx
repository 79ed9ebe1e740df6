import { Dialog } from './Dialog.tsx'
import { isApple } from './Header.tsx'
import { keys, shell } from '../strings.ts'
import { PAGES, SETTINGS } from './pages.ts'

const GROUPS: readonly (readonly [title: string, rows: readonly (readonly [keys: string, does: string])[]])[] = [
  [keys.everywhere, [[`${isApple() ? '⌘' : 'Ctrl'} K`, keys.palette], ['?', keys.help], ['/', keys.search], ['t', keys.theme], ['Esc', keys.escape]]],
  [keys.goTo, [...PAGES, SETTINGS].map(page => [page.keys, page.name])],
  [keys.lists, [['j', keys.next], ['k', keys.previous], ['o', keys.open], ['x', keys.tick]]],
  [keys.library, [['a', keys.add]]],
  [keys.actors, [['m', keys.merge], ['u', keys.undoDecision]]],
  [keys.reading, [['j', keys.nextCard], ['k', keys.previousCard], ['c', keys.copy], ['y', keys.cite], ['p', keys.possible], ['m', keys.machine]]],
  [keys.correcting, [['e', keys.correct], ['b', keys.boundaries], ['x', keys.notAStatement], ['r', keys.right], ['n', keys.missed], ['f', keys.facts], ['u', keys.undo], ['1 2 3', keys.drawRole], ['← →', keys.arrows], ['Enter', keys.enter]]],
]

export function KeysDialog({ onClose }: { readonly onClose: () => void }) {
  return (
    <Dialog title={shell.keysTitle} onClose={onClose}>
      <div className="keys">
        {GROUPS.map(([title, rows]) => (
          <section key={title}>
            <h3>{title}</h3>
            <dl>
              {rows.map(([pressed, does]) => (
                <div key={pressed}>
                  <dt>{pressed.split(' ').map(key => <kbd key={key}>{key}</kbd>)}</dt>
                  <dd>{does}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  )
}
