import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a copy is made from what was parsed',
    ru: 'копию можно собрать из разобранного сообщения',
  },
  caughtBy: '12.4 gives up after one try and three retries, and the DLQ tells what, where and why',
  says: /made of what was parsed/,
  edits: [
    {
      file: 'retry.ts',
      find: `    key,
    value,
`,
      replace: `    key,
    value: reserialised(value),
`,
    },
    {
      file: 'retry.ts',
      find: `const RETRIES = 3`,
      replace: `const RETRIES = 3

function reserialised(value: Buffer | null): Buffer | null {
  try {
    return Buffer.from(JSON.stringify(JSON.parse(String(value))))
  } catch {
    return value
  }
}`,
    },
  ],
})
