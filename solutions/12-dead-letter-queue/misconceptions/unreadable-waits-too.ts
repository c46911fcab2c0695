import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'in a retry topic everything waits until it is due',
    ru: 'в retry-топике всё ждёт своего срока',
  },
  caughtBy: '12.3 puts aside what cannot be read in the retry topic, however late it is due',
  says: /need not wait until it is due/,
  cause: 'deadline',
  edits: [
    {
      file: 'service.ts',
      find: `    let message: Message
`,
      replace: `    const wait = consumed.retried ? countIn(headers, HEADER.due) - ctx.clock.now() : 0
    if (wait > 0) return wait
    let message: Message
`,
    },
  ],
})
