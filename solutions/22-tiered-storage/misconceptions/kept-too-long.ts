import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'what is kept longer does no harm', ru: 'лишнее хранение не вредит' },
  caughtBy: '22.2 when its time is over, a record goes from the store with all that belongs to it',
  says: /retention\.ms is keepMs/,
  cause: 'deadline',
  edits: [
    { file: 'policies.ts', find: "'retention.ms': String(keepMs)", replace: "'retention.ms': String(keepMs * 2)" },
  ],
})
