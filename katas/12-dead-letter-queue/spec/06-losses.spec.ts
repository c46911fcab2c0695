import { test } from '#harness'
import type * as Lab from '../src/index.ts'
import { atWrite, expectOutageSurvived, kill, refuseWrites } from './faults.ts'
import { BASE, OPTIONS, Processor, START } from './processor.ts'
import { committedPast, message, RETRY_TOPICS, retries } from './records.ts'
import { virtual } from './time.ts'

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
    await processor.tried('m', 2, {
      en: 'm, which failed once before the crash, is tried again. If not, its offset was committed before its copy was acknowledged, or the copy was never written',
      ru: 'm, упавшее до сбоя, обрабатывается снова. Если нет, его смещение закоммитили до подтверждения копии или копию не писали вовсе',
    })
    await processor.tried('behind')
    await committedPast(topics, at.at(-1)!)
    await service.stop()
  })
}

test('12.3 loses no message while the retry topic cannot be written', async ({ subject, topics, wire }) => {
  const processor = new Processor(() => true)
  const app = await subject<typeof Lab>({ http: processor.http, clock: virtual() })
  await app.createTopics()
  const fault = refuseWrites(wire, topics, RETRY_TOPICS)
  const service = await app.startService(OPTIONS)
  const [at] = await topics.produce('main-topic', [{ key: 'k', value: message('m') }])
  const settled = async () => (await retries(topics)).length > 0
  await expectOutageSurvived(app, processor, topics, { fault, at: at!, settled })
  await service.stop()
})
