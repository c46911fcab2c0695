import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'after an error nothing goes out any more',
    ru: 'после ошибки уже ничего не отправляем',
  },
  caughtBy: '7.3 an event that the schema does not allow rejects its call, and nothing of it is sent',
  says: /not the end of those before and after/,
  edits: [
    {
      file: 'producer.ts',
      find: `    async send(events) {
`,
      replace: `    async send(events) {
      if (isBroken) throw new Error('an earlier send has failed')
      isBroken = events.some((event) => !type.isValid(event))
`,
    },
    {
      file: 'producer.ts',
      find: `  let last: Promise`,
      replace: `  let isBroken = false
  let last: Promise`,
    },
  ],
})
