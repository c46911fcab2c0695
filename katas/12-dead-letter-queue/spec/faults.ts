import { expect, type Position, type Subject, type Topics, type Wire, type WireAction, waitForFault } from '#harness'
import type * as Lab from '../src/index.ts'
import { means } from './means.ts'
import { BASE, type Processor } from './processor.ts'
import { committed, committedPast } from './records.ts'
import { moveTime } from './time.ts'

/** What happens to the first messages (`times`; default 1) of the service's writes to these topics, whichever it uses. */
export function atWrite(
  wire: Wire,
  topics: Topics,
  names: readonly string[],
  fault: { direction: 'request' | 'response'; action: WireAction; times?: number },
): { fired(): Promise<void>; count(): number; remove(): void } {
  const faults = names.map((name) => wire.fault({ api: 'Produce', topic: topics.name(name), ...fault, optional: true }))
  return {
    count: () => faults.reduce((sum, { fired }) => sum + fired, 0),
    fired: () => waitForFault(faults, { description: means.firesAtWrite(names) }),
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

/** Every write to these topics is refused until `remove()`. */
export function refuseWrites(wire: Wire, topics: Topics, names: readonly string[]): ReturnType<typeof atWrite> {
  return atWrite(wire, topics, names, {
    direction: 'request',
    action: { do: 'answer', error: 'TOPIC_AUTHORIZATION_FAILED' },
    times: Number.POSITIVE_INFINITY,
  })
}

/**
 * The topic that the copy of this record goes to cannot be written for a while: three times it is taken up again, a base delay later each
 * time, and its offset stays. It is `settled` when the topic can be written again.
 */
export async function expectOutageSurvived(
  app: Subject<typeof Lab>,
  processor: Processor,
  topics: Topics,
  record: { topic: string; at: Position; fault: ReturnType<typeof atWrite>; settled: () => Promise<boolean> },
): Promise<void> {
  const { topic, at, fault, settled } = record
  await fault.fired()
  for (const nth of [2, 3]) {
    const [since, before] = [processor.now, fault.count()]
    await moveTime(app, processor, {
      done: () => processor.now > since && fault.count() > before,
      limit: since + 2 * BASE,
      description: means.writtenAgain(nth),
    })
    expect(processor.now - since, means.hammered).toBeGreaterThanOrEqual(BASE)
  }
  expect(await committed(topics, topic, at.partition), means.committedTooEarly(topic, at)).toBeLessThanOrEqual(
    Number(at.offset),
  )
  fault.remove()
  await moveTime(app, processor, { done: settled, limit: processor.now + 2 * BASE, description: means.writtenAtLast })
  await committedPast(topics, at, topic)
}
