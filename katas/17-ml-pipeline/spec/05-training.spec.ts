import { expect, test } from '#harness'
import type * as Lab from '../src/index.ts'
import { Driven, exampleRecord } from './driven.ts'
import { means } from './means.ts'
import { differences, lossOf, lossOn, meanOf, predicted, trainedOn } from './oracle.ts'
import { type Drawn, labelled, Orders } from './orders.ts'

test('17.2 it learns from the training part alone, in order: held-out orders leave no trace in model, scaler and histogram', async ({
  subject,
  scope,
}) => {
  await using driven = await Driven.open(await subject<typeof Lab>(), 'trainer')
  const all = new Orders(scope.seed).draw(700)
  await driven.examples(all)
  const models = await driven.models()
  const { models: expected } = trainedOn(all)
  const parts = (list: Lab.Model[], part: 'histogram' | 'learner') => list.map((one) => one[part])
  expect(differences(parts(models, 'learner'), parts(expected, 'learner')), means.trainedAlone).toEqual([])
  expect(differences(parts(models, 'histogram'), parts(expected, 'histogram')), means.histogram).toEqual([])
  expect(
    models.map(({ version }) => version),
    means.versions,
  ).toEqual(expected.map(({ version }) => version))
})

test('17.2 the same examples in the same order make the same models, to the last bit', async ({ subject, scope }) => {
  const all = new Orders(scope.seed).draw(600)
  const runs: string[] = []
  for (const name of ['one', 'two']) {
    await using driven = await Driven.open(await subject<typeof Lab>({ name }), 'trainer')
    await driven.examples(all)
    runs.push(JSON.stringify(await driven.models()))
  }
  expect(runs[1], means.toTheBit).toBe(runs[0])
})

test('17.2 the model beats the baseline clearly, and comes near to the noise floor', async ({ subject, scope }) => {
  await using driven = await Driven.open(await subject<typeof Lab>(), 'trainer')
  const orders = new Orders(scope.seed)
  const all = orders.draw(2_500)
  await driven.examples(all)
  const model = (await driven.models()).at(-1)
  expect(typeof model, means.aModel).toBe('object')
  const fresh = orders.draw(2_000)
  const loss = lossOn(fresh.map(labelled), (features) => predicted(model!.learner, features))
  const floor = meanOf(fresh.map(({ truth, example }) => lossOf(truth, example.late)))
  const share = meanOf(all.map(({ example }) => Number(example.late)))
  expect(loss, means.beatsBaseline).toBeLessThan(lossOn(fresh.map(labelled), () => share) - 0.1)
  expect(loss, means.nearFloor(floor)).toBeLessThan(floor + 0.03)
})

test('17.2 what is no example is reported once, and everything around it counts', async ({
  subject,
  topics,
  scope,
}) => {
  const app = await subject<typeof Lab>()
  await using driven = await Driven.open(app, 'trainer')
  const orders = new Orders(scope.seed)
  const [before, after] = [orders.draw(130), orders.draw(130)]
  const good = { distanceKm: 2, items: 1, rain: false, hour: 3, late: true, at: 1 }
  const value = (part: object) => JSON.stringify({ ...good, ...part })
  const latin = (text: string) => Buffer.from(text, 'latin1')
  const bad = [
    ...['no JSON', '[]', 'null', '', '7', '{}', null].map((one) => ({ key: 'o', value: one })),
    ...[{ distanceKm: -1 }, { distanceKm: null }, { items: 0 }, { rain: 'no' }, { hour: 24 }, { late: null }],
    ...[{ at: -1 }, { at: '1' }, { version: 2 }, { version: '1' }],
    ...[latin('{"distanceKm":2,"items":1,"rain":false,"hour":3,"late":true,"at":1,"note":"\xff"}')],
    ...[null, '', 'я'.repeat(65), latin('\xff')].map((key) => ({ key, value: value({}) })),
  ].map((one) => {
    if (Buffer.isBuffer(one)) return { topic: 'training-data', key: 'o', value: one }
    return { topic: 'training-data', key: 'o', ...('key' in one ? one : { value: value(one) }) }
  })
  const odd: Drawn = { orderId: 'я'.repeat(64), example: { ...good, at: 0 }, truth: 1 }
  await driven.examples(before)
  await driven.records(bad)
  await driven.records([{ ...exampleRecord(odd), value: value({ at: 0, version: 1, more: true }) }])
  await driven.examples(after)
  const offsets = app.$.rejects.map(({ topic, offset }) => `${topic}:${offset}`)
  expect(offsets, means.rejected).toEqual(bad.map((_, n) => `${topics.name('training-data')}:${n + 130}`))
  const expected = trainedOn([...before, odd, ...after])
  expect(differences(await driven.metrics(), expected.metrics), means.aroundBad).toEqual([])
})
