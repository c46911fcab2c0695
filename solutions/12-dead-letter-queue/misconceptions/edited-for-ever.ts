import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'what was edited once is edited',
    ru: 'что однажды правили, то правленое',
  },
  caughtBy: '12.5 remembers edits and discards over a restart, and replays what was edited',
  says: /there is no edit any more/,
  edits: [
    {
      file: 'letter.ts',
      find: `edited: edited !== undefined && !record.value?.equals(Buffer.from(edited)),`,
      replace: `edited: edited !== undefined,`,
    },
  ],
})
