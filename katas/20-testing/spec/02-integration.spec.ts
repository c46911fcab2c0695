import { expect } from '#harness'
import { runTests } from '#harness/test-runs'
import { dockerImage, withEngine, withoutEngine } from './containers.ts'
import { faults } from './faults.ts'
import { expectAllPass, expectFound } from './judged.ts'
import { means } from './means.ts'
import { failuresIn } from './outcomes.ts'
import { test } from './place.ts'
import { onRightOnes } from './trial.ts'
import { containerTest, fallbackTest } from './tried-kafka.ts'

test('20.2 startKafka() is a container where a Docker engine answers, and nothing is left of it', async ({
  src,
  lacks,
}) => {
  const image = (await dockerImage()) ?? lacks('no Docker engine with an image of Kafka')
  const run = await runTests({ src, ...containerTest, kafka: 'own', env: { ...withEngine, KATA_KAFKA_IMAGE: image } })
  expect(failuresIn(run, 'right'), means.container).toEqual([])
})

test('20.2 startKafka() is an embedded Kafka where no Docker engine answers', async ({ src }) => {
  const run = await runTests({ src, ...fallbackTest, kafka: 'own', env: withoutEngine })
  expect(failuresIn(run, 'right'), means.noEngine).toEqual([])
  expect(run.kafkas, means.fallback).toEqual({ started: 1, stopped: 1 })
})

test('20.2 the integration tests pass on a right application, however it is written', async ({ src, kafka }) => {
  expectAllPass(await onRightOnes({ src, kafka }, ['integration']), 'integration.test.ts')
})

for (const fault of faults.integration)
  test(`20.2 the integration tests find ${fault.name}`, async ({ src, kafka }) => {
    await expectFound({ src, kafka }, 'integration', fault)
  })
