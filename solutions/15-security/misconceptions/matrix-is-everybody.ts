import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'who is not in the matrix is nobody', ru: 'кого нет в матрице, того нет' },
  caughtBy: '15.4 every user of the matrix may do what its row says, cell by cell, and nothing else',
  says: /another user lost/,
  edits: [
    {
      file: 'users.ts',
      find: `  for (const row of matrix) {
`,
      replace: `  const all = { resourceType: 1, resourcePatternType: 1, operation: 1, permissionType: 1 } as AclFilter
  await asAdmin(access, (admin) => admin.deleteAcls({ filters: [all] }))
  for (const row of matrix) {
`,
    },
    {
      file: 'users.ts',
      find: 'import { aclsOf,',
      replace: `import type { AclFilter } from 'kafkajs'
import { aclsOf,`,
    },
  ],
})
