import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'a time limit of five seconds ends after five', ru: 'предел в пять секунд — это пять секунд' },
  caughtBy: '22.2 where there is no such topic or no broker, the caller hears of it',
  says: /each repetition has it anew/,
  edits: [
    { file: 'policies.ts', find: 'requestTimeout: 3_000', replace: 'requestTimeout: 5_000' },
    { file: 'policies.ts', find: 'retries: 1', replace: 'retries: 2' },
  ],
})
