import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a contract of topics is tested with a topic',
    ru: 'контракт топика проверяют на топике',
  },
  caughtBy: '20.3 the contract tests pass on a right application, however it is written, without a Kafka',
  says: /say nothing of a wrong one/,
  edits: [
    {
      file: 'contract.test.ts',
      find: `test('the checkout writes requests as the contract has them', () => {`,
      replace: `test('the checkout writes requests as the contract has them', async () => {
  await using _ = await embeddedKafka()`,
    },
    {
      file: 'contract.test.ts',
      find: `import { expect, test } from 'vitest'
`,
      replace: `import { expect, test } from 'vitest'
import { embeddedKafka } from '#harness/embedded'
`,
    },
  ],
})
