import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a view may show what is on its way',
    ru: 'странице можно показывать и то, что ещё в пути',
  },
  caughtBy: '13.5 shows nothing of transactions that were aborted, and reports what cannot be read',
  says: /never committed/,
  edits: [{ file: 'view.ts', find: `...MEMBER })`, replace: `...MEMBER, readUncommitted: true })` }],
})
