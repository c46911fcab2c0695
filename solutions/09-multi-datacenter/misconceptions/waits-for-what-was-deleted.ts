import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'what is not copied is behind',
    ru: 'что не скопировано, то отстаёт',
  },
  caughtBy: '9.5 counts what is behind in the numbers of the primary, of each partition',
  says: /the primary has deleted is waited for by nobody/,
  edits: [
    {
      file: 'lag.ts',
      find: 'furthest(begin, copied(ctx.name(topic), partition))',
      replace: '(begin < 0n ? begin : copied(ctx.name(topic), partition))',
    },
  ],
})
