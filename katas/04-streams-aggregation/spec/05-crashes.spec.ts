import fc from 'fast-check'
import { test } from '#harness'
import type { Subject } from '#harness/subject'
import { eventually } from '#harness/topics'
import type { Wire, WireMatch } from '#harness/wire'
import type * as Lab from '../src/index.ts'
import { Clicks, createTopics, MORTAL } from './cluster.ts'

/** A step of the commit, and the process dead before the broker has heard of it (request), or before it knows the answer (response). */
interface Point extends WireMatch {
  description: string
}

const point = (api: string, direction: 'request' | 'response', topic?: string): Point => {
  const of = topic === undefined ? api : `${api} to click-counts`
  const description = `the process dies ${direction === 'request' ? 'before' : 'after'} ${of}`
  return { api, direction, description, ...(topic === undefined ? {} : { topic }) }
}

async function dieAt(wire: Wire, app: Subject<typeof Lab>, { description, ...match }: Point): Promise<void> {
  const fault = wire.fault({
    ...match,
    description,
    endpoint: app.$.name,
    action: {
      do: 'call',
      run: async (): Promise<'drop'> => {
        await app.$.kill()
        return 'drop'
      },
    },
  })
  let failure: unknown
  app.startClickCounts(MORTAL).catch((error: unknown) => {
    if (fault.fired === 0) failure = error
  })
  await eventually(() => fault.fired > 0 || failure !== undefined, {
    until: (over) => over,
    timeoutMs: 15_000,
    description: {
      en: `the code gets as far as this: ${description}. Where a transaction commits results and offsets, TxnOffsetCommit and EndTxn are sent`,
      ru: `код доходит до точки: ${description}. Когда результаты и смещения фиксирует транзакция, отправляются TxnOffsetCommit и EndTxn`,
    },
  })
  if (failure !== undefined) throw failure
  await app.$.ended
}

test('4.3 each click counts once, wherever in a commit the process dies', async ({ subject, topics, wire, scope }) => {
  await createTopics(topics, 1)
  const points = [
    point('Produce', 'response', topics.name('click-counts')),
    point('TxnOffsetCommit', 'request'),
    point('EndTxn', 'request'),
    point('EndTxn', 'response'),
  ]
  const [schedule] = fc.sample(fc.shuffledSubarray(points, { minLength: points.length }), {
    seed: scope.seed,
    numRuns: 1,
  })
  const clicks = new Clicks(topics, scope.seed)
  let next = subject<typeof Lab>({ name: 'run-0' })
  for (const [n, it] of schedule!.entries()) {
    const app = await next
    // Comes up while the group still waits for the one that is about to die.
    next = subject<typeof Lab>({ name: `run-${n + 1}` })
    await clicks.feed(6)
    await dieAt(wire, app, it)
  }
  const order = schedule!.map(({ description }) => description).join('; ')
  const survivor = await next
  const service = await survivor.startClickCounts(MORTAL)
  const meaning = {
    en: `In this order: ${order}. Too many: results or state were kept without the offsets. Too few: offsets without them.`,
    ru: `По порядку (process dies = процесс падает): ${order}. Слишком много — результаты или состояние сохранены без смещений. Слишком мало — смещения без них.`,
  }
  await clicks.counted(meaning)
  await service.stop()
  await clicks.counted(meaning)
})
