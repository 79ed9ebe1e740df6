import { parentPort } from 'node:worker_threads'
import { IntakeError } from '../intakeError.ts'
import { parseAnyFeed } from './parseAnyFeed.ts'
import { parseFeedList } from './parseFeedList.ts'
import type { Feed } from './feed.ts'
import type { FoundFeed } from '../../doc/gathered.ts'
import type { ThreadAnswer } from '../askThread.ts'

export interface FeedQuestion {
  readonly as: 'feed' | 'opml'
  readonly text: string
  readonly url?: string
}

parentPort!.on('message', (question: FeedQuestion) => parentPort!.postMessage(answer(question)))
parentPort!.postMessage('ready')

function answer({ as, text, url }: FeedQuestion): ThreadAnswer<Feed | readonly FoundFeed[]> {
  try {
    return { result: as === 'feed' ? parseAnyFeed(text, url) : parseFeedList(text) }
  } catch (error) {
    // What the parser says of a file's faults is meant for programmers.
    return { refused: error instanceof IntakeError ? error.message : 'This feed is built in a way that cannot be taken apart. Add the pages that you want by their addresses.' }
  }
}
