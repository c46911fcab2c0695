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
      find: `  expect(dead.map(({ value }) => value)).toEqual(bad)
  for (const [n, { key, headers }] of dead.entries()) {
    expect(key).toBe('acc-1')
    expect(headers['correlation-id']).toBe(\`c-\${n}\`)`,
      replace: `  expect(new Set(dead.map(({ value }) => value))).toEqual(new Set(bad))
  for (const { headers } of dead) {
    expect(headers['correlation-id']).toMatch(/^c-[012]$/)`,
    },
  ],
})
