import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'what was read at once can be written at once',
    ru: 'прочитанное разом можно и записать разом',
  },
  caughtBy: '13.2 what is read at once is written in one transaction or a few',
  says: /one request for all is refused/,
  cause: 'deadline',
  edits: [{ file: 'session.ts', find: `const PER_TRANSACTION = 150`, replace: `const PER_TRANSACTION = 100_000` }],
})
