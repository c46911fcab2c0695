import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'an operator’s commit is stronger than a member’s',
    ru: 'коммит оператора сильнее коммита участника',
  },
  caughtBy: '9.4 refuses a group that has members on the backup, and commits nothing',
  says: /members go on from where they are/,
  edits: [{ file: 'failover.ts', find: '  if (members > 0) throw', replace: '  if (members > 100) throw' }],
})
