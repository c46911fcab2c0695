import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a snapshot is no change, so it has number 0',
    ru: 'снимок — не изменение, поэтому номер 0',
  },
  caughtBy: '10.5 clients that come, are cut and come again while values change have no gap and nothing twice',
  says: /the number of its last change/,
  edits: [
    {
      file: 'dashboard.ts',
      find: "type: 'snapshot', seq, ...view",
      replace: "type: 'snapshot', seq: 0, ...view",
    },
  ],
})
