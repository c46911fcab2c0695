import { type readable, test } from '#harness'
import type * as Lab from '../src/index.ts'
import { atWrite, expectOutageSurvived, kill, refuseWrites } from './faults.ts'
import { means } from './means.ts'
import { BASE, OPTIONS, Processor, START } from './processor.ts'
import { attemptsOf, committedPast, message, RETRY_TOPICS, retries } from './records.ts'
import { moveTime, virtual } from './time.ts'

for (const lost of [true, false]) {
  const when = lost ? 'before its retry is written' : 'after its retry is written and before the commit'
  test(`12.3 loses no message when it is killed ${when}`, async ({ subject, topics, wire }) => {
    const processor = new Processor((id, nth) => id === 'm' && nth === 1)
    const first = await subject<typeof Lab>({ name: 'first', http: processor.http, clock: virtual() })
    await first.createTopics()
    const direction = lost ? 'request' : 'response'
    const fault = atWrite(wire, topics, RETRY_TOPICS, { direction, action: kill(first, lost) })
    await first.startService(OPTIONS)
    const at = await topics.produce('main-topic', [
      { key: 'k', value: message('m') },
      { key: 'k', value: message('behind') },
    ])
    await fault.fired()
    await first.$.ended
    await topics.expireSessions()
    processor.now = START + BASE
    const second = await subject<typeof Lab>({ name: 'second', http: processor.http, clock: virtual(processor.now) })
    const service = await second.startService(OPTIONS)
    await processor.tried('m', 2, means.lostInCrash)
    await processor.tried('behind')
    await committedPast(topics, at.at(-1)!)
    await service.stop()
  })
}

test('12.3 loses no message while the retry topic cannot be written, whichever failure it is', async ({
  subject,
  topics,
  wire,
}) => {
  let failing = ''
  const processor = new Processor((id) => id === failing)
  const app = await subject<typeof Lab>({ http: processor.http, clock: virtual() })
  await app.createTopics()
  const service = await app.startService(OPTIONS)
  let first = 0
  for (const failure of [1, 2, 3]) {
    failing = `failure-${failure}`
    const fault = refuseWrites(wire, topics, RETRY_TOPICS)
    const topic = failure === 1 ? 'main-topic' : 'retry-topic'
    const story = { 'x-attempts': String(failure - 1), 'x-due': String(processor.now) }
    // Not where the copy of the first one waits: nobody has to look past it.
    const place = failure === 1 ? {} : { headers: story, partition: (first + failure - 1) % 3 }
    const [at] = await topics.produce(
      topic,
      [failing, `behind-${failure}`].map((id) => ({ key: 'k', value: message(id), ...place })),
    )
    if (failure === 1) first = at!.partition
    const isCopy = (record: ReturnType<typeof readable>) =>
      (record.value as Lab.Message).id === failing && attemptsOf(record) === failure
    const settled = async () => (await retries(topics)).some(isCopy)
    await expectOutageSurvived(app, processor, topics, { topic, at: at!, fault, settled })
    await processor.tried(`behind-${failure}`)
    // Its copy is done with: in the next round nobody else waits, for whom time would go on while a write is being refused.
    const [copied, tries, delay] = [failing, processor.of(failing).length, BASE * 2 ** (failure - 1)]
    failing = ''
    await moveTime(app, processor, {
      done: () => processor.of(copied).length > tries,
      limit: processor.now + delay + BASE,
      description: means.nextTry(copied, tries + 1, delay),
    })
  }
  await service.stop()
})
