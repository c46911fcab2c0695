/** What student code imports (`#harness/kata`). Light: nothing of the harness is loaded with it. */

import { realClock } from './clock.ts'
import { type CtxOptions, createCtx } from './ctx.ts'
import type { Ctx } from './types.ts'

export { realClock, virtualClock } from './clock.ts'
export { createCtx } from './ctx.ts'
export { whenBrokerAnswers } from './first-contact.ts'
export { partitionCount } from './partition-count.ts'
export type { Clock, Ctx, Rejected, Sleeper } from './types.ts'

/** Thrown by a stub: `task` is the number of the task that is still to do, e.g. `12.3`. */
export class NotImplementedError extends Error {
  override readonly name = 'NotImplementedError'
  readonly task: string

  constructor(task: string) {
    super(`task ${task} is not implemented yet`)
    this.task = task
  }
}

/** Stands in a stub until you write the code. */
export function notImplemented(task: string): never {
  throw new NotImplementedError(task)
}

/** The `ctx` for running a lab's code by hand: the seed's own names, real time, the console. */
export function playCtx(
  options: Pick<CtxOptions, 'bootstrapServers' | 'clientConfig'> & { clientId?: string; seed?: number },
): Ctx {
  return createCtx({
    bootstrapServers: options.bootstrapServers,
    clientConfig: options.clientConfig,
    clientId: options.clientId ?? 'play',
    namespace: '',
    seed: options.seed ?? Date.now(),
    clock: realClock(),
    print: (line) => console.log(line),
    onReject: ({ topic, partition, offset, reason }) => console.warn(`✗ ${topic}[${partition}]@${offset}: ${reason}`),
  })
}
