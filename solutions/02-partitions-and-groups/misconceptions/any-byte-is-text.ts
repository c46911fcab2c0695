import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'String() reads every buffer, so every value is text',
    ru: 'String() прочитает любой буфер, значит любое значение — текст',
  },
  caughtBy: '2.4 reports what it cannot read, and handles what is around it',
  says: /A byte that is no UTF-8 makes a value unreadable/,
  edits: [
    {
      file: 'member.ts',
      find: "new TextDecoder('utf-8', { fatal: true }).decode(value)",
      replace: 'String(value)',
    },
  ],
})
