import { illegalArgument } from '../../failures.ts'

/** @throws STREAMS_ILLEGAL_ARGUMENT */
export function verifyDuration(name: string, ms: number, least: number): number {
  if (Number.isSafeInteger(ms) && ms >= least) return ms
  throw illegalArgument(
    {
      en: `${name}: whole milliseconds, at least ${least}`,
      ru: `${name}: целое число миллисекунд, не меньше ${least}`,
    },
    ms,
  )
}

/** @throws STREAMS_ILLEGAL_ARGUMENT */
export function verifyRetention(store: string, retentionMs: number, least: number): number {
  if (retentionMs >= least) return retentionMs
  throw illegalArgument(
    {
      en: `${store} keeps its windows for at least their size and grace, ${least} ms`,
      ru: `${store} хранит окна не меньше их размера вместе с grace, ${least} мс`,
    },
    `${retentionMs} ms`,
  )
}
