import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'nobody asks for the version of a request',
    ru: 'версия запроса никому не нужна',
  },
  caughtBy: '5.1 counts requests by kind and version',
  says: /by a label of its own/,
  edits: [{ file: 'jmx.ts', find: `labels: { request: '$1', version: '$2' }`, replace: `labels: { request: '$1' }` }],
})
