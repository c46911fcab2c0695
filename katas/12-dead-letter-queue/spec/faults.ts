import { expect, type Position, type Subject, type Topics, type Wire, type WireAction, waitForFault } from '#harness'
import type * as Lab from '../src/index.ts'
import { BASE, type Processor, START } from './processor.ts'
import { committedPast } from './records.ts'
import { moveTime } from './time.ts'

const TOPIC_AUTHORIZATION_FAILED = 29

/** What happens to the first messages (`times`; default 1) of the service's writes to these topics, whichever it uses. */
export function atWrite(
  wire: Wire,
  topics: Topics,
  names: readonly string[],
  fault: { direction: 'request' | 'response'; action: WireAction; times?: number },
): { fired(): Promise<void>; count(): number; remove(): void } {
  const faults = names.map((name) => wire.fault({ api: 'Produce', topic: topics.name(name), ...fault, optional: true }))
  const count = () => faults.reduce((sum, { fired }) => sum + fired, 0)
  return {
    count,
    fired: async () => {
      await waitForFault(faults, {
        description: {
          en: `the fault fires at a Produce ${fault.direction} for ${names.join(', ')}`,
          ru: `сбой срабатывает на Produce (${fault.direction}) в ${names.join(', ')}`,
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

/**
 * The topics that the copy of the record at `at` goes to cannot be written for a while: each write is answered with an error that
 * kafkajs does not retry. Meanwhile the record is taken up again and its offset stays; it is `settled` when they can be written again.
 */
export async function expectOutageSurvived(
  app: Subject<typeof Lab>,
  processor: Processor,
  topics: Topics,
  { fault, at, settled }: { fault: ReturnType<typeof atWrite>; at: Position; settled: () => Promise<boolean> },
): Promise<void> {
  await fault.fired()
  await moveTime(app, processor, {
    done: () => fault.count() >= 3,
    limit: START + 10 * BASE,
    description: {
      en: 'the write is tried again, a base delay later each time. An error that is swallowed loses the message; one that a handler throws stops a kafkajs consumer for good',
      ru: 'запись повторяется, каждый раз через базовую задержку. Проглоченная ошибка теряет сообщение; брошенная из колбэка kafkajs останавливает консьюмера насовсем',
    },
  })
  const committed = (await topics.committed('main-group', 'main-topic')).get(at.partition) ?? 0n
  expect(committed <= at.offset, {
    en: `committed ${committed} while main-topic[${at.partition}]@${at.offset} is neither processed nor written anywhere: a crash now loses it`,
    ru: `закоммичено ${committed}, хотя main-topic[${at.partition}]@${at.offset} не обработано и никуда не записано: сбой сейчас его потеряет`,
  }).toBe(true)
  fault.remove()
  await moveTime(app, processor, {
    done: settled,
    limit: START + 20 * BASE,
    description: {
      en: 'the message is written once its topic can be written again',
      ru: 'сообщение записано, как только его топик снова доступен',
    },
  })
  await committedPast(topics, at)
}

/** Every write to these topics is refused until `remove()`. */
export function refuseWrites(wire: Wire, topics: Topics, names: readonly string[]): ReturnType<typeof atWrite> {
  return atWrite(wire, topics, names, {
    direction: 'request',
    action: { do: 'answer', errorCode: TOPIC_AUTHORIZATION_FAILED },
    times: Number.POSITIVE_INFINITY,
  })
}
