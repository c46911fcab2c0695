import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'what fetch resolves to is the answer of the processor',
    ru: 'что вернул fetch, то обработчик и ответил',
  },
  caughtBy: '12.2 takes every answer but 2xx, and no answer at all, for a failure',
  says: /follows redirects/,
  edits: [
    {
      file: 'processor.ts',
      find: `redirect: 'manual', `,
      replace: ``,
    },
  ],
})
