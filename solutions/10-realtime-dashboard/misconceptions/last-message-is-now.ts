import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'the newest value came last',
    ru: 'самое новое значение пришло последним',
  },
  caughtBy: '10.5 the page shows charts, table and alerts as they change, and says when there is nothing yet',
  says: /not the last message/,
  cause: 'deadline',
  edits: [
    {
      file: 'page-drawing.ts',
      find: 'series.get(Math.max(...series.keys())).mean',
      replace: '[...series.values()].at(-1).mean',
    },
  ],
})
