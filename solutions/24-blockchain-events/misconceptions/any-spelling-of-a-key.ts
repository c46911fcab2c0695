import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'JSON is JSON',
    ru: 'JSON есть JSON',
  },
  caughtBy: '24.5 what breaks the contract of the two topics is reported and changes nothing',
  says: /another type or spelling/,
  edits: [
    {
      file: 'view.ts',
      find: 'if (text !== JSON.stringify(key)) throw',
      replace: `if (text === '') throw`,
    },
  ],
})
