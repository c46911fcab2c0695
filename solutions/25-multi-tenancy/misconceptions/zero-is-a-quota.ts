import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'a quota of 0 stops a tenant', ru: 'квота 0 останавливает арендатора' },
  caughtBy: '25.2 a value that is no quota rejects, is named, and changes nothing',
  says: /begins at 1 byte/,
  edits: [{ file: 'quotas.ts', find: 'value >= 1', replace: 'value >= 0' }],
})
