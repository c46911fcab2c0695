import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'a log is a log: keep a week', ru: 'лог есть лог: храним неделю' },
  caughtBy:
    '18.2 creates the seven topics, each level with its own retention, and leaves them as they are the second time',
  says: /Errors are kept for long/,
  edits: [
    { file: 'topics.ts', find: 'value: String(retentions[kind])', replace: 'value: String(RETENTION_MS.warning)' },
  ],
})
