import { expect } from 'vitest'
import type { Subject, SubjectHttpHandler } from '#harness/subject'
import { say, type Text } from '#harness/text'
import { eventually, type Position, readable, type TopicRecord, type Topics } from '#harness/topics'
import type { Wire, WireAction } from '#harness/wire'
import type * as Lab from '../src/index.ts'

/** The base delay of every test, in ms of a clock that only the test moves. */
export const BASE = 60_000
export const START = Date.UTC(2030, 0, 1)
export const OPTIONS = { processorUrl: 'http://processor.test/messages', baseDelayMs: BASE }
/** A killed member holds its partitions until its session ends. */
export const MORTAL = { ...OPTIONS, sessionTimeoutMs: 1_200 }

/** The processor that the student's code calls. It stands in the test's process: what it saw outlives the code. */
export class Processor {
  readonly calls: { id: string; at: number }[] = []
  /** What the clock of the code shows. */
  now = START
  readonly #refuses: (id: string, nth: number) => boolean

  constructor(refuses: (id: string, nth: number) => boolean = () => false) {
    this.#refuses = refuses
  }

  readonly http: SubjectHttpHandler = async ({ body }) => {
    const { id } = JSON.parse(Buffer.from(body).toString()) as Lab.Message
    this.calls.push({ id, at: this.now })
    const refused = this.#refuses(id, this.of(id).length)
    if (!refused) return { kind: 'response', status: 204 }
    return { kind: 'response', status: 503, headers: { 'content-length': '7' }, body: 'not now' }
  }

  get ids(): string[] {
    return this.calls.map(({ id }) => id)
  }

  of(id: string): { id: string; at: number }[] {
    return this.calls.filter((call) => call.id === id)
  }

  /** Resolves when the message was tried so often. */
  async tried(id: string, times = 1, why?: Text): Promise<void> {
    await eventually(() => this.ids, {
      until: () => this.of(id).length >= times,
      description: why ?? { en: `${id} is tried ${times} time(s)`, ru: `${id} обработано ${times} раз(а)` },
    })
  }
}

/**
 * Moves the clock on, from one sleeper to the next, until the message is tried for the n-th time, and never past its last moment.
 * Then: not before it was due, and at most one base delay later.
 */
export async function passTime(
  app: Subject<typeof Lab>,
  processor: Processor,
  id: string,
  nth: number,
  due: number,
): Promise<void> {
  const sleeping = () => app.$.clock.sleeps.map((one) => one.due).filter((at) => at > processor.now && at <= due + BASE)
  while (processor.of(id).length < nth) {
    const [from, to] = [due - processor.now, due - processor.now + BASE]
    await eventually(() => ({ tries: processor.of(id).length, sleeping: sleeping().map((at) => at - processor.now) }), {
      until: (seen) => seen.tries >= nth || seen.sleeping.length > 0,
      timeoutMs: 6_000,
      description: {
        en: `try ${nth} of ${id} comes, or somebody sleeps (ctx.clock.sleep) until it is due, ${from} to ${to} ms from now. Nobody does: it waits behind another message, was forgotten, or is given up already`,
        ru: `попытка ${nth} для ${id} сделана или кто-то спит (ctx.clock.sleep) до её срока, от ${from} до ${to} мс от этого момента. Никто не спит: сообщение ждёт за другим, о нём забыли или его уже отправили в DLQ`,
      },
    })
    if (processor.of(id).length >= nth) break
    const by = Math.min(...sleeping()) - processor.now
    processor.now += by
    await app.$.clock.advance(by)
  }
  const at = processor.of(id)[nth - 1]!.at
  const lateness = at - due
  expect(
    lateness >= 0 && lateness <= BASE,
    say({
      en: `try ${nth} of ${id} came ${Math.abs(lateness)} ms ${lateness < 0 ? 'before' : 'after'} it was due; never early, and at most ${BASE} ms late`,
      ru: `попытка ${nth} для ${id} была на ${Math.abs(lateness)} мс ${lateness < 0 ? 'раньше' : 'позже'} срока; раньше нельзя, позже — не больше чем на ${BASE} мс`,
    }),
  ).toBe(true)
}

export function message(id: string, text = 'hello'): string {
  return JSON.stringify({ id, text } satisfies Lab.Message)
}

const RETRY_TOPICS = ['retry-topic', 'retry-topic.1', 'retry-topic.2', 'retry-topic.3']

/** Everything that waits or waited for a retry, in whichever of the allowed topics, by number of failed tries. */
export async function retries(topics: Topics): Promise<ReturnType<typeof readable>[]> {
  const found: TopicRecord[] = []
  for (const name of RETRY_TOPICS) if (await topics.exists(name)) found.push(...(await topics.read(name)))
  return found.map(readable).sort((a, b) => attemptsOf(a) - attemptsOf(b))
}

export function attemptsOf({ headers }: { headers: Readonly<Record<string, string>> }): number {
  return Number(headers['x-attempts'])
}

/** The DLQ, once it has so many records. */
export async function dead(topics: Topics, count: number, why: Text = { en: '', ru: '' }): Promise<TopicRecord[]> {
  return eventually(() => topics.read('dlq-topic'), {
    until: (records) => records.length >= count,
    description: {
      en: `${count} record(s) in dlq-topic. ${why.en}`,
      ru: `записей в dlq-topic: ${count}. ${why.ru}`,
    },
  })
}

/** What happens to the first messages (`times`; default 1) of the service's writes to retry topics, whichever it uses. */
export function atRetryWrite(
  wire: Wire,
  topics: Topics,
  fault: { direction: 'request' | 'response'; action: WireAction; times?: number },
): { fired(times?: number, why?: Text): Promise<void>; remove(): void } {
  const faults = RETRY_TOPICS.map((name) =>
    wire.fault({ api: 'Produce', topic: topics.name(name), ...fault, optional: true }),
  )
  return {
    fired: async (times = 1, why) => {
      await eventually(() => faults.reduce((sum, { fired }) => sum + fired, 0), {
        until: (fired) => fired >= times,
        description: why ?? {
          en: `the fault fires ${times} time(s) at a Produce ${fault.direction} for ${RETRY_TOPICS.join(', ')}`,
          ru: `сбой срабатывает ${times} раз(а) на Produce (${fault.direction}) в ${RETRY_TOPICS.join(', ')}`,
        },
      })
    },
    remove: () => {
      for (const one of faults) one.remove()
    },
  }
}

/** Kills the process while the message that met the fault waits. `lost`: and the message does not arrive. */
export function kill(victim: Subject<typeof Lab>, lost = false): WireAction {
  return {
    do: 'call',
    run: async () => {
      await victim.$.kill()
      return lost ? 'drop' : undefined
    },
  }
}

/** The group has committed this position of `main-topic`, or a later one. */
export async function committedPast(topics: Topics, { partition, offset }: Position): Promise<void> {
  await eventually(() => topics.committed('main-group', 'main-topic'), {
    until: (offsets) => (offsets.get(partition) ?? 0n) > offset,
    description: {
      en: `main-group has committed main-topic[${partition}] beyond ${offset}`,
      ru: `main-group закоммитила main-topic[${partition}] дальше ${offset}`,
    },
  })
}
