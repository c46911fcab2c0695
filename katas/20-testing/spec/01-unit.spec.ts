import { expect } from '#harness'
import { runTests } from '#harness/test-runs'
import { faults } from './faults.ts'
import { expectAllPass, expectFound } from './judged.ts'
import { means } from './means.ts'
import { failuresIn } from './outcomes.ts'
import { test } from './place.ts'
import { onRightOnes } from './trial.ts'

test('20.1 the unit tests pass on a right application, however it is written', async ({ src, kafka }) => {
  expectAllPass(await onRightOnes({ src, kafka }, ['unit']), 'unit.test.ts')
})

test('20.1 the unit tests start a Kafka of their own, and stop it', async ({ src }) => {
  const run = await runTests({ src, tests: ['unit.test.ts'], kafka: 'own' })
  expect(failuresIn(run, 'right'), means.right).toEqual([])
  expect(run.kafkas.started, means.ownKafka).toBeGreaterThan(0)
  expect(run.kafkas.stopped, means.stopped).toBe(run.kafkas.started)
})

for (const fault of faults.unit)
  test(`20.1 the unit tests find ${fault.name}`, async ({ src, kafka }) => {
    await expectFound({ src, kafka }, 'unit', fault)
  })
