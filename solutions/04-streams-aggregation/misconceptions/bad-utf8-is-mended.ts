import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'decoding bytes cannot fail',
    ru: 'декодирование байтов не может не получиться',
  },
  caughtBy: '4.3 what is no click is reported, and everything around it is counted',
  says: /what is no click was counted/,
  edits: [
    { file: 'topology.ts', find: "new TextDecoder('utf-8', { fatal: true })", replace: "new TextDecoder('utf-8')" },
  ],
})
