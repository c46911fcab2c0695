import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a decoder that does not complain is a decoder that works',
    ru: 'декодер не ругается — значит, всё прочитано',
  },
  caughtBy: '3.1 refuses bytes that hold no record, and never throws',
  says: /the byte 0xff/,
  edits: [
    { file: 'contracts.ts', find: "new TextDecoder('utf-8', { fatal: true })", replace: "new TextDecoder('utf-8')" },
  ],
})
