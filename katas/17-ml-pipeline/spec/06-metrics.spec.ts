import { expect, test } from '#harness'
import type * as Lab from '../src/index.ts'
import { Driven } from './driven.ts'
import { means } from './means.ts'
import { differences, learnt, lossOf, lossOn, meanOf, nothing, predicted, trainedOn } from './oracle.ts'
import { labelled, Orders, partOf } from './orders.ts'

test('17.3 by hand: the loss is minus the logarithm of what was given to what happened, and never infinite', async ({
  subject,
}) => {
  const app = await subject<typeof Lab>()
  const given = [0.5, 0.9, 0.25, 1, 0, 1e-9, 1e-12] as const
  const late = await Promise.all(given.map((probability) => app.lossOf(probability, true)))
  expect(
    differences(
      late,
      given.map((p) => lossOf(p, true)),
    ),
    means.losses,
  ).toEqual([])
  const early = await Promise.all(given.map((probability) => app.lossOf(probability, false)))
  expect(
    differences(
      early,
      given.map((p) => lossOf(p, false)),
    ),
    means.losses,
  ).toEqual([])
})

test('17.3 by hand: an evaluation is mean loss and share of right ones; late is told from 0.5 on', async ({
  subject,
  scope,
}) => {
  const app = await subject<typeof Lab>()
  const orders = new Orders(scope.seed)
  const learner = orders.draw(200).map(labelled).reduce(learnt, nothing)
  const examples = orders.draw(60).map(labelled)
  const tell = (features: number[]) => predicted(learner, features)
  const right = examples.map(({ features, late }) => Number(tell(features) >= 0.5 === late))
  const expected = { count: 60, loss: lossOn(examples, tell), accuracy: meanOf(right) }
  expect(differences(await app.evaluate(learner, examples), expected), means.evaluation).toEqual([])
  const two = [true, true, false].map((late) => ({ features: [1, 1, 0, 0], late }))
  const accuracies = await Promise.all([0.5, 0.499].map(async (p) => (await app.evaluate(p, two))?.accuracy))
  expect(differences(accuracies, [2 / 3, 1 / 3]), means.threshold).toEqual([])
  expect([await app.evaluate(learner, []), await app.evaluate(0.3, [])], means.ofNothing).toEqual([null, null])
})

test('17.3 metrics come after each hundredth example learnt from, and say how well it is told', async ({
  subject,
  scope,
}) => {
  await using driven = await Driven.open(await subject<typeof Lab>(), 'trainer')
  const orders = new Orders(scope.seed)
  const first = [...orders.of('train', 99), ...orders.of('test', 30)]
  await driven.examples(first)
  expect((await driven.metrics()).length, means.notBefore).toBe(0)
  const rest = [...orders.of('train', 1), ...orders.of('test', 230), ...orders.draw(700)]
  // Each time that an order comes it counts, in either part.
  rest.push(...rest.slice(100, 400), ...rest.slice(300, 600))
  await driven.examples(rest.slice(0, 1))
  const expected = trainedOn([...first, ...rest]).metrics
  const seen = await driven.metrics()
  expect(
    seen.map((one) => one.seen),
    means.atHundred,
  ).toEqual([100])
  await driven.examples(rest.slice(1))
  expect(differences([...seen, ...(await driven.metrics())], expected), means.metrics).toEqual([])
})

test('17.3 of fewer than 20 held-out examples nothing is told, and no model is published', async ({
  subject,
  scope,
}) => {
  await using driven = await Driven.open(await subject<typeof Lab>(), 'trainer')
  const orders = new Orders(scope.seed)
  const train = orders.of('train', 400)
  await driven.examples([...orders.of('test', 19), ...train.slice(0, 300)])
  const nothing = {
    heldOut: 19,
    testLoss: null,
    baselineLoss: null,
    accuracy: null,
    publishedLoss: null,
    promoted: null,
  }
  const told = (await driven.metrics()).map(({ seen: _, trainLoss: __, ...rest }) => rest)
  expect(told, means.tooFew).toEqual([nothing, nothing, nothing])
  expect(await driven.models(), means.tooFew).toEqual([])
  await driven.examples([...orders.of('test', 1), ...train.slice(300)])
  expect(
    (await driven.metrics()).map((one) => [one.heldOut, one.testLoss !== null]),
    means.enough,
  ).toEqual([[20, true]])
})

test('17.3 the loss falls, from that of a coin to near the noise floor', async ({ subject, scope }) => {
  await using driven = await Driven.open(await subject<typeof Lab>(), 'trainer')
  const all = new Orders(scope.seed).draw(2_500)
  await driven.examples(all)
  const train = all.filter(({ orderId }) => partOf(orderId) === 'train')
  const metrics = await driven.metrics()
  const excess = metrics.map(({ trainLoss }, n) => {
    const same = train.slice(n * 100, n * 100 + 100)
    return trainLoss - meanOf(same.map(({ truth, example }) => lossOf(truth, example.late)))
  })
  expect(metrics.length, means.howManyMetrics).toBe(Math.floor(train.length / 100))
  expect(meanOf(excess.slice(-10)), means.falls).toBeLessThan((excess[0] ?? 0) / 2)
})

test('17.3 nothing is published that is no better than the baseline: where nobody is late there is nothing to know', async ({
  subject,
  scope,
}) => {
  await using driven = await Driven.open(await subject<typeof Lab>(), 'trainer')
  const all = new Orders(scope.seed).draw(500, { twist: () => 0 })
  await driven.examples(all)
  const told = (await driven.metrics()).map(({ promoted, baselineLoss }) => ({ promoted, baselineLoss }))
  const expected = trainedOn(all).metrics.map(({ promoted, baselineLoss }) => ({ promoted, baselineLoss }))
  expect(told, means.noBetter).toEqual(expected)
  expect(await driven.models(), means.noBetter).toEqual([])
})

test('17.3 a worse model is not published: what it learnt of spoilt labels does not help with those held out', async ({
  subject,
  scope,
}) => {
  await using driven = await Driven.open(await subject<typeof Lab>(), 'trainer')
  const orders = new Orders(scope.seed)
  await driven.examples(orders.draw(1_500))
  await driven.models()
  await driven.metrics()
  // The rest of the hundred that was begun, and then three hundred.
  await driven.examples(orders.of('train', 400, { twist: (truth) => 1 - truth }))
  const last = (await driven.metrics()).slice(-3)
  expect(
    last.map(({ promoted }) => promoted),
    means.worse,
  ).toEqual([null, null, null])
})

test('17.3 candidate, baseline and published model are judged on the same examples, those held out now', async ({
  subject,
  scope,
}) => {
  await using driven = await Driven.open(await subject<typeof Lab>(), 'trainer')
  const orders = new Orders(scope.seed)
  // Easy orders first, which anybody can tell; then the world turns: what was learnt is worse than nothing.
  const easy = orders.draw(1_000, { twist: (truth) => (truth > 0.5 ? 0.99 : 0.01) })
  const turned = orders.draw(2_000, { twist: (truth) => (truth > 0.5 ? 0.2 : 0.8) })
  await driven.examples([...easy, ...turned])
  const expected = trainedOn([...easy, ...turned]).metrics
  const seen = await driven.metrics()
  const decisions = (list: Lab.Metrics[]) => list.map(({ seen: n, promoted }) => `${n}: ${promoted ?? '–'}`)
  expect(decisions(seen), means.sameExamples).toEqual(decisions(expected))
  expect(differences(seen, expected), means.metrics).toEqual([])
})
