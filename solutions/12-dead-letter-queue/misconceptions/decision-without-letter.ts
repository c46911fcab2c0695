import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a decision about a letter that is not there yet is about one that retention has taken',
    ru: 'решение по письму, которого ещё нет, относится к тому, что уже удалено по retention',
  },
  caughtBy: '12.5 knows after a restart what was decided about a letter behind megabytes of others',
  says: /read before its letter/,
  cause: 'deadline',
  edits: [
    {
      file: 'dead-letters.ts',
      find: `if (type === 'opened' || verdictOf(id).status !== 'dead') return`,
      replace: `if (!records.has(id) || type === 'opened' || verdictOf(id).status !== 'dead') return`,
    },
  ],
})
