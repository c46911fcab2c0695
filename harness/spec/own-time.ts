import type { Subject } from '../subject/index.ts'
import { eventually } from '../topics/index.ts'

/** Until so many ms of the process's own time are over. */
export async function passTime<Module extends object>({ $ }: Subject<Module>, ms: number): Promise<void> {
  const since = await $.clock.now()
  await eventually(() => $.clock.now(), {
    until: (now) => now - since >= ms,
    description: {
      en: `${ms} ms of the process's own time are over`,
      ru: `прошло ${ms} мс по часам процесса`,
    },
  })
}
