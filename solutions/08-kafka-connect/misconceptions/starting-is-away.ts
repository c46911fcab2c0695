import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a worker that does not answer is away',
    ru: 'worker, который не ответил, пропал',
  },
  caughtBy: '8.1 asks again while the worker rebalances or is starting',
  says: /what lasts a moment was taken for the end/,
  edits: [{ file: 'http.ts', find: 'const patienceMs = 6_000', replace: 'const patienceMs = 1_000' }],
})
