import type { Lexicon } from '../../doc/lexicon.ts'
import { blocks } from './blocks.ts'
import { devices } from './devices.ts'
import { entities } from './entities.ts'
import { events } from './events.ts'
import { figures } from './figures.ts'
import { language } from './language.ts'
import { names } from './names.ts'
import { statements } from './statements.ts'
import { syntax } from './syntax.ts'
import { times } from './times.ts'
import { tokens } from './tokens.ts'

/** English as data, a part for each layer. */
export const english: Lexicon = { language, blocks, tokens, syntax, names, figures, statements, entities, events, times, devices }
