import { type AboutWait, eventually, expect, type Subject } from '#harness'
import type * as Lab from '../src/index.ts'
import { means } from './means.ts'
import { ANSWER_MS, BASE, type Processor, START } from './processor.ts'

/** A clock that stands still until the test moves it. */
export const virtual = (start = START) => ({ mode: 'virtual', start }) as const

/** All waits for a due time so far. By the contract nothing else sleeps by this clock, but the time-outs of tries. */
export function waitsOf(app: Subject<typeof Lab>) {
  return app.$.clock.sleeps.filter(({ ms }) => ms !== ANSWER_MS)
}

/** When those who wait now will wake. */
const wakingsOf = (app: Subject<typeof Lab>) => waitsOf(app).flatMap(({ due, isOver }) => (isOver ? [] : [due]))

/** A try's time-out, which the code ends with the answer, still runs: if the clock went on now, the try would end by it. */
const isTrying = (app: Subject<typeof Lab>) => app.$.clock.sleeps.some(({ ms, isOver }) => ms === ANSWER_MS && !isOver)

/** Somebody waits for a due time. */
export async function waiting(app: Subject<typeof Lab>): Promise<void> {
  await eventually(() => wakingsOf(app), { until: (waits) => waits.length > 0, description: means.nobodyWaits })
}

/** Moves the clock on, from one sleeper to the next and never past `limit`, until it is `done`; never while a try is under way. */
export async function moveTime(
  app: Subject<typeof Lab>,
  processor: Processor,
  { done, limit, description }: { done: () => boolean | Promise<boolean>; limit: number; description: AboutWait },
): Promise<void> {
  for (;;) {
    const look = async () => ({
      done: await done(),
      tried: processor.ids,
      timeOutRuns: isTrying(app),
      wakesIn: wakingsOf(app).flatMap((due) => (due <= limit ? [due - processor.now] : [])),
    })
    const seen = await eventually(look, {
      until: (it) => it.done || (!it.timeOutRuns && it.wakesIn.length > 0),
      timeoutMs: 6_000,
      description,
    })
    if (seen.done) return
    await move(app, processor, Math.min(...seen.wakesIn))
  }
}

/** Moves both clocks: that of the code, and the one by which the processor notes its calls. */
export async function move(app: Subject<typeof Lab>, processor: Processor, ms: number): Promise<void> {
  processor.now += ms
  await app.$.clock.advance(ms)
}

/**
 * Moves the clock on until the message is tried for the n-th time, and never past its last moment. Then: not before it was due,
 * and at most one base delay later.
 */
export async function passTime(
  app: Subject<typeof Lab>,
  processor: Processor,
  id: string,
  nth: number,
  due: number,
): Promise<void> {
  await moveTime(app, processor, {
    done: () => processor.of(id).length >= nth,
    limit: due + BASE,
    description: means.nextTry(id, nth, due - processor.now),
  })
  const lateness = processor.of(id)[nth - 1]!.at - due
  expect(lateness, means.early(id, nth)).toBeGreaterThanOrEqual(0)
  expect(lateness, means.late(id, nth)).toBeLessThanOrEqual(BASE)
}

/** What became of a call so far. */
export function outcomeOf(call: Promise<unknown>): { state: 'pending' | 'resolved' | 'rejected' } {
  const outcome: ReturnType<typeof outcomeOf> = { state: 'pending' }
  const is = (state: 'resolved' | 'rejected') => () => {
    outcome.state = state
  }
  call.then(is('resolved'), is('rejected'))
  return outcome
}
