import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'the empty transaction shuts out other processes, so once in a process is enough',
    ru: 'пустая транзакция нужна против чужих процессов, поэтому хватит одной на процесс',
  },
  caughtBy: '6.1 a commit of its own that comes late is refused too',
  says: /has a predecessor too/,
  edits: [
    {
      file: 'exactly-once.ts',
      find: `async function openSession(ctx: Ctx, options: PipelineOptions): Promise<Session> {
`,
      replace: `async function openSession(ctx: Ctx, options: PipelineOptions, isFirst = true): Promise<Session> {
`,
    },
    {
      file: 'exactly-once.ts',
      find: `      return await openSession(ctx, options)
`,
      replace: `      return await openSession(ctx, options, false)
`,
    },
    {
      file: 'exactly-once.ts',
      find: `    await takeOver(producer)
`,
      replace: `    if (isFirst) await takeOver(producer)
`,
    },
  ],
})
