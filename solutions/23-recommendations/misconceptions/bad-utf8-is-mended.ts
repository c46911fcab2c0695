import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'a text decoder decodes text', ru: 'декодер текста декодирует текст' },
  caughtBy: '23.3 what is no event is reported once, and everything around it counts',
  says: /A record was not reported/,
  edits: [
    {
      file: 'histories.ts',
      find: "new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })",
      replace: "new TextDecoder('utf-8')",
    },
  ],
})
