import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a number is hashed by its four bytes, a text by its letters',
    ru: 'число хешируется по своим четырём байтам, строка по буквам',
  },
  caughtBy: '2.2 takes 42 and "42" for one user',
  says: /neither its JSON nor the bits of the number/,
  edits: [
    {
      file: 'partitioner.ts',
      find: 'const key = Buffer.from(String(userId))',
      replace:
        "const key = typeof userId === 'number' ? Buffer.from(Int32Array.of(userId).buffer) : Buffer.from(userId)",
    },
  ],
})
