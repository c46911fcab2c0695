import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'the reason is the whole trace',
    ru: 'причина — вся трассировка',
  },
  caughtBy: '8.1 sees a task that has failed behind a connector that runs, and starts that again',
  says: /not a whole trace/,
  edits: [{ file: 'connectors.ts', find: `trace.split('\\n', 1)[0]!`, replace: 'trace' }],
})
