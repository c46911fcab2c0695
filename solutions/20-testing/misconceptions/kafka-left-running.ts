import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'the process ends, and Kafka with it',
    ru: 'процесс завершится, и Kafka вместе с ним',
  },
  caughtBy: '20.1 the unit tests start a Kafka of their own, and stop it',
  says: /goes on running/,
  edits: [
    {
      file: 'unit.test.ts',
      find: `afterAll(() => kafka.stop())
`,
      replace: '',
    },
    {
      file: 'unit.test.ts',
      find: 'import { afterAll, beforeAll, expect, test }',
      replace: 'import { beforeAll, expect, test }',
    },
  ],
})
