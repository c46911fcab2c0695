import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'half a request is half the price', ru: 'полузапрос — полцены' },
  caughtBy: '22.5 requests and objects are whole ones',
  says: /whole ones/,
  edits: [
    {
      file: 'cost.ts',
      find: 'Math.ceil((bytesPerDay * daysOfMonth) / segmentBytes)',
      replace: '(bytesPerDay * daysOfMonth) / segmentBytes',
    },
  ],
})
