import type { Layers } from '../export/layers.ts'
import type { Reading } from '../doc/reading.ts'
import type { Screen } from './screen.ts'

export interface AnswerOptions {
  readonly format: 'terminal' | 'json' | 'html'
  readonly possible: boolean
  readonly layers: Layers
  readonly screen: Screen
}

/** A reading as somebody asked for it. */
export async function readingAnswer(reading: Reading, { format, possible, layers, screen }: AnswerOptions): Promise<string> {
  switch (format) {
    case 'json': {
      const { jsonLine } = await import('./json.ts')
      return jsonLine(reading)
    }
    case 'html': {
      const { toHtml } = await import('../export/html.ts')
      return toHtml(reading, { possible, layers })
    }
    case 'terminal': {
      const { renderReading } = await import('./terminal/renderReading.ts')
      return renderReading(reading, { ...screen, possible, layers })
    }
  }
}
