import type { SpeakerKind, Stance, StatementForm } from '../../doc/reading.ts'
import type { Possible, Trait } from './search.ts'

/** What people write after `said:`, beside the stances themselves and their forms in -s, -ed and -ing. */
export const STANCE_WORDS: Readonly<Record<string, Stance>> = {
  says: 'say', said: 'say', saying: 'say', tell: 'say', told: 'say', state: 'say', stated: 'say', claim: 'say', claimed: 'say', claims: 'say',
  denies: 'deny', denied: 'deny', denying: 'deny', denial: 'deny', reject: 'deny', rejected: 'deny', rejects: 'deny', dispute: 'deny', disputed: 'deny',
  promised: 'promise', promises: 'promise', promising: 'promise', pledge: 'promise', pledged: 'promise', vow: 'promise', vowed: 'promise', guarantee: 'promise',
  threatens: 'threaten', threatened: 'threaten', threatening: 'threaten', threat: 'threaten', threats: 'threaten',
  believes: 'believe', believed: 'believe', believing: 'believe', belief: 'believe', think: 'believe', thinks: 'believe', thought: 'believe', opinion: 'believe',
  doubts: 'doubt', doubted: 'doubt', doubting: 'doubt', question: 'doubt', questioned: 'doubt',
  asks: 'ask', asked: 'ask', asking: 'ask', request: 'ask', requested: 'ask', urge: 'ask', urged: 'ask', appeal: 'ask',
  orders: 'order', ordered: 'order', ordering: 'order', demand: 'order', demanded: 'order', demands: 'order', instruct: 'order', instructed: 'order',
  warns: 'warn', warned: 'warn', warning: 'warn', warnings: 'warn', caution: 'warn', cautioned: 'warn',
  accuses: 'accuse', accused: 'accuse', accusing: 'accuse', accusation: 'accuse', accusations: 'accuse', blame: 'accuse', blamed: 'accuse', allege: 'accuse', alleged: 'accuse',
  intends: 'intend', intended: 'intend', intention: 'intend', plan: 'intend', plans: 'intend', planned: 'intend', will: 'intend',
}

/** What people write after `kind:`, beside the kinds themselves. */
export const KIND_WORDS: Readonly<Record<string, SpeakerKind>> = {
  person: 'named-person', named: 'named-person', people: 'named-person', official: 'office', post: 'office',
  organization: 'institution', organisation: 'institution', body: 'institution', press: 'media', newspaper: 'media', paper: 'document', report: 'document',
  anonymous: 'unnamed', nobody: 'none',
}

/** What `is:` and `has:` ask for. */
export const FORM_WORDS: Readonly<Record<string, readonly StatementForm[]>> = { direct: ['direct'], indirect: ['indirect'], mixed: ['mixed'], quoted: ['direct', 'mixed'] }
export const IS_TRAITS: Readonly<Record<string, Trait>> = { within: 'within', relayed: 'within', negated: 'negated' }
export const HAS_TRAITS: Readonly<Record<string, Trait>> = { figure: 'figure', figures: 'figure' }

export const POSSIBLE_WORDS: Readonly<Record<string, Possible>> = { yes: 'yes', no: 'no', only: 'only' }

/** Asks for what has no date. */
export const UNDATED = 'unknown'
