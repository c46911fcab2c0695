import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'nobody makes ACLs that deny', ru: 'запрещающих ACL никто не создаёт' },
  caughtBy: '15.3 what goes beyond its rights is taken back, and others keep theirs',
  says: /DENY are among it/,
  edits: [{ file: 'acls.ts', find: 'permissionType: Permission.ANY', replace: 'permissionType: Permission.ALLOW' }],
})
