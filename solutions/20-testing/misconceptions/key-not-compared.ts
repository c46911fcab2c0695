import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'the value is what counts in a record',
    ru: 'в записи важно значение',
  },
  caughtBy: '20.1 the unit tests find a checkout that takes the payment for the key',
  says: /the key of a request is its payment/,
  edits: [
    {
      file: 'unit.test.ts',
      find: `{ key: 'acc-7', headers: { 'correlation-id': 'c-1' } }`,
      replace: `{ headers: { 'correlation-id': 'c-1' } }`,
    },
  ],
})
