import { KataError, messageOf } from '../errors/index.ts'
import type { Slowness } from '../patience/index.ts'

export interface Answer {
  id: number
  /** As the owner has found it: a restart has measured it anew. */
  slowness: Slowness
  value?: unknown
  error?: PortableError
}

export type PortableError = ReturnType<typeof portable>

/** What of an error other processes are told. */
export function portable(error: unknown) {
  if (!(error instanceof KataError)) return { code: 'OWNER_FAILED', observed: messageOf(error) }
  const { code, kind, expected, observed, next, data } = error
  return { code, kind, expected, observed, next, data }
}

/** The owner's KataError again. */
export function revived(error: PortableError): KataError {
  const nothing = { en: 'it does as it is told', ru: 'команда выполняется' }
  const report = { en: 'report this as a defect of the harness', ru: 'сообщите об этом как о дефекте стенда' }
  return new KataError({ expected: nothing, next: report, ...error })
}
