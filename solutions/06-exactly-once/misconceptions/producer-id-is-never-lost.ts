import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'the client repeats whatever request loses its answer',
    ru: 'клиент сам повторит любой запрос, на который потерян ответ',
  },
  caughtBy: '6.2 writes each payment once, however many answers are lost',
  says: /it gave up/,
  edits: [
    {
      file: 'source.ts',
      find: `    await connect(ctx, producer)
`,
      replace: `    await producer.connect()
`,
    },
  ],
})
