import { memo } from 'react'
import { HUES } from './articleMarks.ts'
import { reading as strings } from '../strings.ts'
import { shownWords } from '../text/shownWords.ts'
import { stanceWords } from '../../src/export/view.ts'
import { zoneWords } from '../../src/export/outline.ts'
import type { Block } from '../../src/doc/blocks.ts'
import type { MarkedBlock, Stretch } from './articleMarks.ts'
import type { Reading } from '../../src/doc/reading.ts'

/** Blocks with their marks, and a line where another zone or another writer begins. What is shown are the article's words as text, whatever they were made of. */
export const ArticleText = memo(function ArticleText({ marked, before, reading }: { readonly marked: readonly MarkedBlock[]; readonly before: Block | undefined; readonly reading: Reading }) {
  return <>{marked.map((one, i) => <ArticleBlock key={one.index} marked={one} zone={zoneLine(one.block, marked[i - 1]?.block ?? before)} text={reading.article.text} statements={reading.statements} />)}</>
})

function zoneLine(block: Block, before: Block | undefined): string {
  if (before ? before.zone === block.zone && before.writer === block.writer : block.zone === 'news' && block.writer === 'author') return ''
  return zoneWords(block)
}

interface Props {
  readonly marked: MarkedBlock
  readonly zone?: string
  readonly text: string
  readonly statements: Reading['statements']
}

export const ArticleBlock = memo(function ArticleBlock({ marked: { block, index, parts }, zone, text, statements }: Props) {
  const [Tag, name] = TAGS[block.kind] ?? ['p', '']
  const classes = [name, block.zone === 'boilerplate' ? 'boilerplate' : ''].filter(Boolean).join(' ')
  return (
    <>
      {zone && <div className="zone" data-zone={index}>{zone}</div>}
      <Tag className={classes || undefined} dir="auto" data-block={index}>
        {runsOf(parts).map(run => {
          const words = run.map(part => 'speaker' in part
            ? <span key={`${part.at} ${part.statement}`} className={`n w${part.speaker.rank % HUES}`} data-m={`s${part.statement}`} role="img" aria-label={strings.mark(part.speaker.name, stanceWords(statements[part.statement]!, part.speaker.name))}>{part.speaker.letter}</span>
            : part.marks || part.classes
              ? <span key={part.start} className={part.classes} data-m={part.marks || undefined}>{shownWords(text.slice(part.start, part.end))}</span>
              : shownWords(text.slice(part.start, part.end)))
          return isHatched(run[0]!) ? <span key={`u${(run[0] as Stretch).start}`} className="hatched">{words}</span> : words
        })}
      </Tag>
    </>
  )
})

type Part = MarkedBlock['parts'][number]

/** Hatched words that follow one another are one run, so that the hatching goes on through whatever is marked within them. */
function runsOf(parts: readonly Part[]): Part[][] {
  const runs: Part[][] = []
  for (const part of parts) {
    const last = runs.at(-1)
    if (last && isHatched(last[0]!) === isHatched(part)) last.push(part)
    else runs.push([part])
  }
  return runs
}

function isHatched(part: Part): boolean {
  return 'classes' in part && part.classes.split(' ').includes('u')
}

const TAGS: Partial<Record<Block['kind'], readonly ['h1' | 'h2' | 'p' | 'blockquote' | 'div', string]>> = {
  headline: ['h1', ''], deck: ['p', 'deck'], byline: ['p', 'small'], dateline: ['p', 'small'], caption: ['p', 'small caption'], note: ['p', 'small'],
  heading: ['h2', ''], 'list-item': ['div', 'item'], blockquote: ['blockquote', ''],
}
