import { eventually, expect, type Subject, type Text } from '#harness'
import type * as Lab from '../src/index.ts'
import { means } from './means.ts'
import { ANSWER_MS, BASE, type Processor, START } from './processor.ts'

/** A clock that stands still until the test moves it. */
export const virtual = (start = START) => ({ mode: 'virtual', start }) as const

/** When those who wait for a due time will wake, those to come after `now`. By the contract nothing else sleeps by this clock, but the time-outs of tries. */
export function waitsOf(app: Subject<typeof Lab>, now: number): number[] {
  return app.$.clock.sleeps.filter(({ ms, due }) => ms !== ANSWER_MS && due > now).map(({ due }) => due)
}

/** Somebody waits for a due time. */
export async function waiting(app: Subject<typeof Lab>, now = START): Promise<void> {
  await eventually(() => waitsOf(app, now), { until: (waits) => waits.length > 0, description: means.nobodyWaits })
}

/** Moves the clock on, from one sleeper to the next and never past `limit`, until it is `done`. */
export async function moveTime(
  app: Subject<typeof Lab>,
  processor: Processor,
  { done, limit, description }: { done: () => boolean | Promise<boolean>; limit: number; description: Text },
): Promise<void> {
  for (;;) {
    const look = async () => ({
      done: await done(),
      tried: processor.ids,
      wakesIn: waitsOf(app, processor.now).flatMap((due) => (due <= limit ? [due - processor.now] : [])),
    })
    const seen = await eventually(look, {
      until: (it) => it.done || it.wakesIn.length > 0,
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
