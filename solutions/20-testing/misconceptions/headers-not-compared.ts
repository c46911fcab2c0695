import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'headers are for tracing, nobody tests them',
    ru: 'заголовки нужны для трассировки, их не проверяют',
  },
  caughtBy: '20.1 the unit tests find a checkout that forgets the correlation id',
  says: /leaves out the header/,
  edits: [
    {
      file: 'unit.test.ts',
      find: `{ key: 'acc-7', headers: { 'correlation-id': 'c-1' } }`,
      replace: `{ key: 'acc-7' }`,
    },
  ],
})
