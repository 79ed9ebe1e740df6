import type { Layers } from '../doc/layers.ts'

/** Where grammar puts the one who speaks. */
export interface Anchor {
  /** Head token of the candidate, -1 for none. */
  readonly token: number
  /** How it was reached: an index into the ways below, 0 for none. */
  readonly way: number
}

const NONE: Anchor = { token: -1, way: 0 }

const OWN_SUBJECT = 1
const AGENT = 2
const CONTROLLER = 3
const COORDINATE = 4
const MODIFIED = 5
const POSSESSOR = 6
const COMPLEMENT = 7
const GOVERNED = 8

/** How far up a chain of verbs without subjects of their own the search goes: "came to power promising to try to end". */
const LONGEST_CLIMB = 5

/** The relations that anchors follow, as indices into the syntax's relation names; looked up once a text. */
export interface Relations {
  readonly subject: number
  readonly clauseSubject: number
  readonly passiveSubject: number
  readonly agent: number
  readonly xcomp: number
  readonly advcl: number
  readonly conj: number
  readonly acl: number
  readonly relative: number
  readonly possessor: number
  readonly nmod: number
  readonly obl: number
  readonly case: number
  readonly mark: number
  readonly fixed: number
  readonly ccomp: number
}

export function relationsOf({ deprelNames }: Layers['syntax']): Relations {
  const at = (name: string) => deprelNames.indexOf(name)
  return {
    subject: at('nsubj'), clauseSubject: at('csubj'), passiveSubject: at('nsubj:pass'), agent: at('obl:agent'), xcomp: at('xcomp'), advcl: at('advcl'), conj: at('conj'),
    acl: at('acl'), relative: at('acl:relcl'), possessor: at('nmod:poss'), nmod: at('nmod'), obl: at('obl'), case: at('case'), mark: at('mark'), fixed: at('fixed'), ccomp: at('ccomp'),
  }
}

/**
 * The token that grammar offers as the source of a cue with this head: its subject, the agent of a passive, the subject that it shares by control or
 * coordination ("came to power promising …"), the noun that it modifies, its possessor ("her warning"), the noun that it governs ("according to X").
 */
export function sourceAnchor({ syntax, tree }: Layers, head: number, relations: Relations): Anchor {
  let way = OWN_SUBJECT
  for (let at = head, climbed = 0; climbed < LONGEST_CLIMB; climbed++) {
    const relation = syntax.deprel[at]!
    if (climbed === 0 && (relation === relations.case || relation === relations.mark || relation === relations.fixed)) return { token: syntax.head[at]!, way: GOVERNED }
    let subject = -1
    let passive = false
    let possessor = -1
    let complement = -1
    for (let child = tree.firstChild[at]!; child >= 0; child = tree.nextSibling[child]!) {
      const label = syntax.deprel[child]!
      if (label === relations.agent) return { token: child, way: AGENT }
      if (label === relations.subject || label === relations.clauseSubject) subject = child
      else if (label === relations.passiveSubject) { subject = child; passive = true }
      else if (label === relations.possessor) possessor = child
      else if (label === relations.nmod && complement < 0) complement = child
    }
    if (subject >= 0) return { token: subject, way: passive ? way + 8 : way }
    if (possessor >= 0) return { token: possessor, way: POSSESSOR }
    if (relation === relations.acl || relation === relations.relative) return { token: syntax.head[at]!, way: MODIFIED }
    if (relation === relations.conj) way = COORDINATE
    else if (relation === relations.xcomp || relation === relations.advcl || relation === relations.ccomp) way = CONTROLLER
    else return complement >= 0 ? { token: complement, way: COMPLEMENT } : NONE
    at = syntax.head[at]!
    if (at < 0) break
  }
  return NONE
}

/**
 * A second offer: the subject of the nearest governing clause other than the first anchor, for cues whose own place in the tree is uncertain
 * ("…, the minister said, warning that …", where "warning" may hang anywhere).
 */
export function governingAnchor({ syntax, tree }: Layers, head: number, first: Anchor, relations: Relations): number {
  let at = syntax.head[head]!
  for (let climbed = 0; at >= 0 && climbed < LONGEST_CLIMB; climbed++, at = syntax.head[at]!) {
    for (let child = tree.firstChild[at]!; child >= 0; child = tree.nextSibling[child]!) {
      const label = syntax.deprel[child]!
      if ((label === relations.subject || label === relations.passiveSubject) && child !== first.token && (head < tree.left[child]! || head > tree.right[child]!)) return child
    }
  }
  return -1
}
