import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a dead letter is equal when its JSON is',
    ru: 'запись в DLQ равна исходной, когда равен её JSON',
  },
  caughtBy: '20.4 the tests of failures find dead letters that are written anew',
  says: /serialised again/,
  edits: [
    {
      file: 'errors.test.ts',
      find: `expect(dead).toMatchObject({ key: 'acc-1', value: original, headers: { 'correlation-id': 'c-0' } })`,
      replace: `expect(dead).toMatchObject({ key: 'acc-1', headers: { 'correlation-id': 'c-0' } })
  expect(JSON.parse(dead?.value ?? '')).toEqual(JSON.parse(original))`,
    },
  ],
})
