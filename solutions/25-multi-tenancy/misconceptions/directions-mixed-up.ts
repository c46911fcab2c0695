import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'a consumer is who writes', ru: 'consumer — это тот, кто пишет' },
  caughtBy: '25.2 what a tenant reads is kept to its quota, too, and each limit is for its own direction',
  says: /mixed up/,
  edits: [
    { file: 'quotas.ts', find: `write: 'producer_byte_rate'`, replace: `write: 'consumer_byte_rate'` },
    { file: 'quotas.ts', find: `read: 'consumer_byte_rate'`, replace: `read: 'producer_byte_rate'` },
  ],
})
