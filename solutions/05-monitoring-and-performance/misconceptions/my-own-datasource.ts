import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'everybody calls the data source prometheus',
    ru: 'источник данных все называют prometheus',
  },
  caughtBy: '5.2 the dashboard has its five panels, each in its own place, with the data source asked for',
  says: /another uid/,
  edits: [{ file: 'dashboard.ts', find: `uid: datasource }`, replace: `uid: datasource && 'prometheus' }` }],
})
