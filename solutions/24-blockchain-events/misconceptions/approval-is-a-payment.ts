import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'an approval moves its amount',
    ru: 'разрешение переводит сумму',
  },
  caughtBy: '24.4 an approval is an event of its contract, and moves nothing',
  says: /counted as a payment/,
  edits: [
    {
      file: 'totals.ts',
      find: `totals: { events: 1, transfers: 0, volume: '0' }`,
      replace: 'totals: { events: 1, transfers: 0, volume: event.value }',
    },
  ],
})
