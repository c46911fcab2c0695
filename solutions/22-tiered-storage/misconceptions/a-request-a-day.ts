import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'requests are paid for each day', ru: 'запросы оплачивают каждый день' },
  caughtBy: '22.5 requests and objects are whole ones',
  says: /whole ones/,
  edits: [
    {
      file: 'cost.ts',
      find: '(Math.ceil(coldBytes / bytesPerRequest) / 1_000)',
      replace: '((Math.ceil(coldBytes / daysOfMonth / bytesPerRequest) * daysOfMonth) / 1_000)',
    },
  ],
})
