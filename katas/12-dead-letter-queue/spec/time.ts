import { eventually, expect, type Subject, type Text } from '#harness'
import type * as Lab from '../src/index.ts'
import { ANSWER_MS, BASE, type Processor, START } from './processor.ts'

/** A clock that stands still until the test moves it. */
export const virtual = (start = START) => ({ mode: 'virtual', start }) as const

/** When those who wait for a due time will wake, those to come after `now`. By the contract nothing else sleeps by this clock, but the time-outs of tries. */
export function waitsOf(app: Subject<typeof Lab>, now: number): number[] {
  return app.$.clock.sleeps.filter(({ ms, due }) => ms !== ANSWER_MS && due > now).map(({ due }) => due)
}

/** Somebody waits for a due time. */
export async function waiting(app: Subject<typeof Lab>, now = START): Promise<void> {
  await eventually(() => waitsOf(app, now), {
    until: (waits) => waits.length > 0,
    description: {
      en: 'a message waits for its retry, by ctx.clock.sleep. If nobody waits: an error thrown out of the handler is no retry, since kafkajs repeats it at once, by rules of its own, and gives up',
      ru: 'сообщение ждёт повтора через ctx.clock.sleep. Если никто не ждёт: брошенное из колбэка исключение — не повтор, kafkajs повторяет сразу, по своим правилам, и сдаётся',
    },
  })
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
    const by = Math.min(...seen.wakesIn)
    processor.now += by
    await app.$.clock.advance(by)
  }
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
  const [from, to] = [due - processor.now, due - processor.now + BASE]
  await moveTime(app, processor, {
    done: () => processor.of(id).length >= nth,
    limit: due + BASE,
    description: {
      en: `try ${nth} of ${id} comes, or somebody sleeps (ctx.clock.sleep) until it is due, ${from} to ${to} ms from now. Nobody does: it waits behind another message, was forgotten, or is given up already`,
      ru: `попытка ${nth} для ${id} сделана или кто-то спит (ctx.clock.sleep) до её срока, от ${from} до ${to} мс от этого момента. Никто не спит: сообщение ждёт за другим, о нём забыли или его уже отправили в DLQ`,
    },
  })
  const lateness = processor.of(id)[nth - 1]!.at - due
  expect(lateness >= 0 && lateness <= BASE, {
    en: `try ${nth} of ${id} came ${Math.abs(lateness)} ms ${lateness < 0 ? 'before' : 'after'} it was due; never early, and at most ${BASE} ms late`,
    ru: `попытка ${nth} для ${id} была на ${Math.abs(lateness)} мс ${lateness < 0 ? 'раньше' : 'позже'} срока; раньше нельзя, позже — не больше чем на ${BASE} мс`,
  }).toBe(true)
}
