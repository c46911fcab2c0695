import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a click belongs to one other click, the first that is found',
    ru: 'у клика одна пара — первая найденная',
  },
  caughtBy: '14.3 pairs a click with all that are near, not with the first alone',
  says: /not only neighbours/,
  edits: [
    {
      file: 'correlation.ts',
      find: '  const soonAfter =',
      replace: '  const met = new Set<string>()\n  const soonAfter =',
    },
    {
      file: 'correlation.ts',
      find: 'first.clickId !== second.clickId)',
      replace: 'first.clickId !== second.clickId && !met.has(second.clickId) && met.add(second.clickId).size > 0)',
    },
  ],
})
