import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'only unit tests have to stop what they started',
    ru: 'останавливать за собой нужно только в unit-тестах',
  },
  caughtBy: '20.2 the integration tests pass on a right application, however it is written',
  says: /goes on running/,
  edits: [
    {
      file: 'integration.test.ts',
      find: `afterAll(() => kafka.stop())
`,
      replace: '',
    },
    {
      file: 'integration.test.ts',
      find: 'import { afterAll, afterEach,',
      replace: 'import { afterEach,',
    },
  ],
})
