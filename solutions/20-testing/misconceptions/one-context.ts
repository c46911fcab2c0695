import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a file needs one context',
    ru: 'на файл хватит одного context()',
  },
  caughtBy: '20.4 the tests of failures pass on a right application, however it is written',
  says: /say nothing of a wrong one/,
  edits: [
    {
      file: 'errors.test.ts',
      find: `  kafka = await embeddedKafka()
`,
      replace: `  kafka = await embeddedKafka()
  const context = kafka.context()
  kafka.context = () => context
`,
    },
  ],
})
