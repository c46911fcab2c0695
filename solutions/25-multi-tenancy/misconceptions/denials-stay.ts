import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'a right is what is allowed', ru: 'права — это то, что разрешено' },
  caughtBy: '25.4 what else the user was allowed is taken back, and what others have stays',
  says: /DENY are among it/,
  edits: [{ file: 'access.ts', find: 'permissionType: Permission.ANY', replace: 'permissionType: Permission.ALLOW' }],
})
