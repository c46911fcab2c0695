import { expect, test } from '#harness'
import type * as Lab from '../src/index.ts'
import { means } from './means.ts'
import { differences, learnt, nothing, predicted } from './oracle.ts'
import { labelled, Orders } from './orders.ts'

test('17.2 by hand: the learner after each example is that of scaler, prediction and step, in this order', async ({
  subject,
  scope,
}) => {
  const app = await subject<typeof Lab>()
  let [seen, expected]: [Lab.Learner | null, Lab.Learner] = [null, nothing]
  for (const [n, drawn] of new Orders(scope.seed).draw(120).entries()) {
    seen = await app.learn(seen, labelled(drawn))
    expected = learnt(expected, labelled(drawn))
    expect(differences(seen, expected), means.step(n + 1)).toEqual([])
  }
})

test('17.2 by hand: a prediction scales by the learner, and is from 0 to 1 whatever is asked', async ({
  subject,
  scope,
}) => {
  const app = await subject<typeof Lab>()
  const [learner, asked] = drawnLearner(scope.seed)
  const seen = await Promise.all(asked.map((features) => app.predict(learner, features)))
  const expected = asked.map((features) => predicted(learner, features))
  expect(differences(seen, expected), means.predictions).toEqual([])
  const extremes = [
    await app.predict({ ...learner, bias: 5_000 }, asked[0]!),
    await app.predict({ ...learner, bias: -5_000 }, asked[0]!),
    await app.predict(nothing, [1_000, 1_000, 1, 1]),
    await app.predict({ ...nothing, seen: 1, mean: [3, 1, 0, 0] }, [1_000, 1_000, 1, 1]),
  ]
  expect(extremes, means.noNaN).toEqual([1, 0, 0.5, 0.5])
})

test('17.2 by hand: a feature that never changes, or hardly, makes no NaN and loses no digits', async ({ subject }) => {
  const app = await subject<typeof Lab>()
  let learner: Lab.Learner | null = null
  for (let n = 0; n < 50; n++)
    learner = await app.learn(learner, { features: [999.9 + (n % 2) * 1e-6, 7, 0, 1], late: n % 2 === 0 })
  expect(learner?.m2.slice(1), means.constant).toEqual([0, 0, 0])
  expect(learner?.weights.slice(1), means.constant).toEqual([0, 0, 0])
  const deviation = Math.sqrt((learner?.m2[0] ?? 0) / 50)
  expect(Math.abs(deviation - 5e-7), means.digits).toBeLessThan(1e-11)
})

function drawnLearner(seed: number): [Lab.Learner, number[][]] {
  const orders = new Orders(seed)
  const learner = orders.draw(300).map(labelled).reduce(learnt, nothing)
  return [learner, orders.draw(40).map((one) => labelled(one).features)]
}
