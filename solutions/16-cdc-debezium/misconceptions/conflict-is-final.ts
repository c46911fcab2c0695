import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: '409 is an error of the client',
    ru: '409 — ошибка клиента',
  },
  caughtBy: '16.2 asks again while the worker rebalances or is starting',
  says: /what lasts a moment was taken for the end/,
  edits: [
    { file: 'http.ts', find: 'response.status === 409 || response.status >= 500', replace: 'response.status >= 500' },
  ],
})
