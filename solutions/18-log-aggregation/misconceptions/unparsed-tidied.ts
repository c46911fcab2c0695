import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'tidied up it is easier to read', ru: 'прибранное легче читать' },
  caughtBy: '18.3 what cannot be read is kept as it came, with the reason and the time of reading',
  says: /dropped, cut or changed/,
  edits: [
    {
      file: 'parser.ts',
      find: 'at: readAt, message, reason',
      replace: "at: readAt, message: message.replace(/\\s+/g, ' '), reason",
    },
  ],
})
