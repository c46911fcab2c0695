import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'clicks can be checked and sent one after another: what is right gets through',
    ru: 'клики можно проверять и отправлять по одному: правильные дойдут',
  },
  caughtBy: '4.1 a click that breaks the contract rejects the call and sends nothing of it',
  says: /check all clicks of a call/,
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
      replace: `last.then(async () => {
        for (const click of clicks) await deliver([messageOf(clickSchema.parse(click))])
      })`,
    },
  ],
})
