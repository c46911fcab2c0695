import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'nobody means the blanks around an id',
    ru: 'пробелы вокруг идентификатора никому не нужны',
  },
  caughtBy: "3.1 accepts what fits a topic's contract, to its last character, cent and byte",
  says: /blanks and letters/,
  edits: [
    { file: 'contracts.ts', find: 'const id = z.string().min(1)', replace: 'const id = z.string().trim().min(1)' },
  ],
})
