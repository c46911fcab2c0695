import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: '429 is a no like 404',
    ru: '429 — такой же отказ, как 404',
  },
  caughtBy: '7.4 no answer of a registry in trouble makes a message bad',
  says: /nothing is wrong with a message/,
  edits: [
    { file: 'http.ts', find: `response.status === 429 || `, replace: '' },
    { file: 'schemas.ts', find: `if (answer.status === 404)`, replace: `if (answer.status >= 400)` },
  ],
})
