import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'to register again costs nothing',
    ru: 'повторная регистрация ничего не стоит',
  },
  caughtBy: '7.3 registers the schema as it is given, once, for the values of the topic',
  says: /each message costs a call/,
  edits: [
    {
      file: 'producer.ts',
      find: `    async send(events) {
`,
      replace: `    async send(events) {
      await register(registryUrl, subjectOf(ctx), schema)
`,
    },
  ],
})
