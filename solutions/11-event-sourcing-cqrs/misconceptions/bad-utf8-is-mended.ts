import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'bytes that are no text become text somehow',
    ru: 'байты, которые не текст, как-нибудь станут текстом',
  },
  caughtBy: '11.2 refuses what is no event, and says what is wrong with it',
  says: /bytes that are no UTF-8/,
  edits: [
    {
      file: 'events.ts',
      find: `fatal: true,`,
      replace: `fatal: false,`,
    },
  ],
})
