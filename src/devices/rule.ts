import type { DeviceKind } from '../doc/devices.ts'
import type { DeviceLexicon } from '../doc/lexicon.ts'
import type { Layers } from '../doc/layers.ts'
import type { FoundStatement, TokenRange } from '../doc/statements.ts'

/** What a rule looks at. */
export interface Scene {
  readonly layers: Layers
  readonly statements: readonly FoundStatement[]
  readonly lexicon: DeviceLexicon
}

export interface FoundAt extends TokenRange {
  readonly kind: DeviceKind
}

/** A rule finds its devices in a whole text. */
export type DeviceRule = (scene: Scene) => FoundAt[]
