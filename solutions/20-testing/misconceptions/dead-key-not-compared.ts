import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a dead letter is read by people, who need no key',
    ru: 'DLQ читают люди, ключ им не нужен',
  },
  caughtBy: '20.4 the tests of failures find dead letters without their key',
  says: /key of the request is lost/,
  edits: [
    {
      file: 'errors.test.ts',
      find: `toMatchObject({ key: 'acc-1', value: original,`,
      replace: 'toMatchObject({ value: original,',
    },
    {
      file: 'errors.test.ts',
      find: `  for (const [n, { key, headers }] of dead.entries()) {
    expect(key).toBe('acc-1')
`,
      replace: `  for (const [n, { headers }] of dead.entries()) {
`,
    },
  ],
})
