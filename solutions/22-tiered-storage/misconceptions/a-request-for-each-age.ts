import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'each age is fetched by itself', ru: 'каждый возраст читают отдельно' },
  caughtBy: '22.5 requests and objects are whole ones',
  says: /whole ones/,
  edits: [
    {
      file: 'cost.ts',
      find: '(Math.ceil(coldBytes / bytesPerRequest) / 1_000) * prices.getPer1000',
      replace:
        '(coldOf(workload, hotDays).reduce((sum, one) => sum + Math.ceil((one.bytesPerDay * daysOfMonth) / bytesPerRequest), 0) / 1_000) * prices.getPer1000',
    },
  ],
})
