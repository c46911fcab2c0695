import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a queue of promises goes on by itself after an error',
    ru: 'очередь промисов сама продолжится после ошибки',
  },
  caughtBy: '4.1 a click that breaks the contract rejects the call and sends nothing of it',
  says: /A chain of promises/,
  edits: [
    {
      file: 'producer.ts',
      find: `      const messages = clicks.map((click) => messageOf(clickSchema.parse(click)))
`,
      replace: '',
    },
    {
      file: 'producer.ts',
      find: 'last.then(() => deliver(messages))',
      replace: 'last.then(() => deliver(clicks.map((click) => messageOf(clickSchema.parse(click)))))',
    },
    {
      file: 'producer.ts',
      find: 'last = sending.catch(() => {}) // told to whoever made that call',
      replace: 'last = sending',
    },
  ],
})
