import { faults } from './faults.ts'
import { expectAllPass, expectFound } from './judged.ts'
import { test } from './place.ts'
import { onRightOnes } from './trial.ts'

test('20.3 the contract tests pass on a right application, however it is written, without a Kafka', async ({ src }) => {
  expectAllPass(await onRightOnes({ src, kafka: 'none' }, ['contract']), 'contract.test.ts')
})

for (const fault of faults.contract)
  test(`20.3 the contract tests find ${fault.name}`, async ({ src }) => {
    await expectFound({ src, kafka: 'none' }, 'contract', fault)
  })
