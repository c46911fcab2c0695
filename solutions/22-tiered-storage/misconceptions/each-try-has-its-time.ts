import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'one retry is two requests', ru: 'один повтор — это два запроса' },
  caughtBy: '22.2 where there is no such topic or no broker, the caller hears of it',
  says: /each repetition has it anew/,
  edits: [{ file: 'policies.ts', find: 'retries: 0', replace: 'retries: 1' }],
})
