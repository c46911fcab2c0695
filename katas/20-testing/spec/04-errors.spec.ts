import { faults } from './faults.ts'
import { expectAllPass, expectFound } from './judged.ts'
import { test } from './place.ts'
import { onRightOnes } from './trial.ts'

test('20.4 the tests of failures pass on a right application, however it is written', async ({ src, kafka }) => {
  expectAllPass(await onRightOnes({ src, kafka }, ['errors']), 'errors.test.ts')
})

for (const fault of faults.errors)
  test(`20.4 the tests of failures find ${fault.name}`, async ({ src, kafka }) => {
    await expectFound({ src, kafka }, 'errors', fault)
  })
