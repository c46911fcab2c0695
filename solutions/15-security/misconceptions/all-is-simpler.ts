import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'ALL is simpler than WRITE', ru: 'ALL проще, чем WRITE' },
  caughtBy: '15.3 the rights are for these topics and groups, and for nothing that is only named like them',
  says: /ALL brings DELETE/,
  edits: [{ file: 'acls.ts', find: 'Operation.WRITE)', replace: 'Operation.ALL)' }],
})
