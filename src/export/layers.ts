/** The parts of a reading that views show beside its text, in the order in which they show them. */
export const LAYERS = ['glance', 'statements', 'times', 'figures', 'actors', 'events', 'outline', 'devices', 'gaps'] as const
export type Layer = (typeof LAYERS)[number]

export type Layers = ReadonlySet<Layer>

export const ALL_LAYERS: Layers = new Set(LAYERS)

/** What is shown unless somebody asks for something else: wording is for those who look for it. */
export const DEFAULT_LAYERS: Layers = new Set(LAYERS.filter(layer => layer !== 'devices'))

/** All that can be shown of a text that nobody read: its shape, and why. */
export const UNREAD_LAYERS: Layers = new Set(['outline', 'gaps'])

/** What a switch calls a layer. */
export const LAYER_NAMES: Readonly<Record<Layer, string>> = {
  glance: 'At a glance', statements: 'Statements', times: 'Timeline', figures: 'Figures', actors: 'Actors', events: 'Events', outline: 'Outline', devices: 'Wording', gaps: 'Undecided',
}

/** What stands over it. */
export const LAYER_TITLES: Readonly<Record<Layer, string>> = { ...LAYER_NAMES, statements: 'Who says what', gaps: 'What the software could not decide' }

/** What stands there when it is empty. */
export const NOTHING_FOUND: Readonly<Record<Layer, string>> = {
  glance: 'Nothing to tell at a glance',
  statements: 'Nobody but the writer is made to speak, as far as can be told',
  times: 'No times found', figures: 'No figures found', actors: 'Nobody found who is named', events: 'No events found',
  outline: 'No text', devices: 'No wording of this kind found', gaps: 'Nothing that the software saw stayed undecided',
}
