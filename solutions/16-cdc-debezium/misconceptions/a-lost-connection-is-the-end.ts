import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a lost connection is tried again by itself',
    ru: 'после обрыва связи всё повторится само',
  },
  caughtBy: '16.3 goes on by itself where it was when the server comes back',
  says: /why a task has failed/,
  edits: [
    {
      file: 'source.ts',
      find: `    'custom.retriable.exception': '(?s).*',
`,
      replace: '',
    },
  ],
})
