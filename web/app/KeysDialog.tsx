import { Dialog } from './Dialog.tsx'
import { keys, shell } from '../strings.ts'

const GROUPS: readonly (readonly [title: string, rows: readonly (readonly [keys: string, does: string])[]])[] = [
  [keys.everywhere, [['?', keys.help], ['/', keys.search], ['g l', keys.library], ['t', keys.theme], ['Esc', keys.escape]]],
  [keys.lists, [['j', keys.next], ['k', keys.previous], ['o', keys.open], ['a', keys.add]]],
  [keys.reading, [['j', keys.nextCard], ['k', keys.previousCard], ['c', keys.copy], ['p', keys.possible]]],
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
