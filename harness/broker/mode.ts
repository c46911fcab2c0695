import { KataError } from '../errors/index.ts'
import type { BrokerMode } from './types.ts'

const MODES = ['auto', 'native', 'container', 'external'] as const

/** What the person asked for by `KAFKA`. Throws `KAFKA_MODE_UNKNOWN`. */
export function brokerMode(env: NodeJS.ProcessEnv = process.env): BrokerMode | 'auto' {
  const value = env['KAFKA'] || 'auto'
  const mode = MODES.find((candidate) => candidate === value)
  if (mode) return mode
  throw new KataError({
    code: 'KAFKA_MODE_UNKNOWN',
    kind: 'usage',
    expected: `KAFKA=${MODES.join(' | ')}`,
    observed: `KAFKA=${value}`,
    next: {
      en: 'choose one of these, or leave KAFKA unset',
      ru: 'выберите одно из этих значений или не задавайте KAFKA',
    },
  })
}
