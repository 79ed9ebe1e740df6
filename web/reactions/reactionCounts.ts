import { REACTION_CHOICES } from '../../src/doc/checks.ts'
import { grouped, reactions as strings } from '../strings.ts'
import type { ReactionItem } from '../../src/http/api.ts'

/** "2 agree, 1 dispute it"; empty when nobody has reacted. */
export function reactionCounts(items: readonly ReactionItem[]): string {
  return REACTION_CHOICES.flatMap(choice => {
    const count = items.filter(item => item.choice === choice).length
    return count ? [`${grouped(count)} ${strings.counted[choice]}`] : []
  }).join(', ')
}
