import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'an approval is no event',
    ru: 'разрешение — не событие',
  },
  caughtBy: '24.4 an approval is an event of its contract, and moves nothing',
  says: /not as an event/,
  edits: [
    {
      file: 'totals.ts',
      find: `totals: { events: 1, transfers: 0, volume: '0' }`,
      replace: `totals: { events: 0, transfers: 0, volume: '0' }`,
    },
  ],
})
