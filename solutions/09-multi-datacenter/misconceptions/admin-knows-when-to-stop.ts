import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a client rejects soon when nobody answers',
    ru: 'клиент и сам быстро сообщит, что никто не отвечает',
  },
  caughtBy: '9.1 says within 10 s which of the two clusters does not answer',
  says: /needs a limit of its own/,
  edits: [
    {
      file: 'clusters.ts',
      find: `  await whenAnswers(ctx, servers)
`,
      replace: '',
    },
  ],
})
