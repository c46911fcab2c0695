import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'the trace is the reason',
    ru: 'трассировка и есть причина',
  },
  caughtBy: '16.2 rejects with the reason where a task fails, and not with that of before',
  says: /lost among the frames/,
  edits: [{ file: 'install.ts', find: `failed.trace?.split('\\n', 1)[0]`, replace: 'failed.trace' }],
})
