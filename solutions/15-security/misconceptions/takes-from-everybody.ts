import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'an ACL is a topic and an operation', ru: 'ACL — это топик и операция' },
  caughtBy: '15.3 what goes beyond its rights is taken back, and others keep theirs',
  says: /ACLs of another user/,
  edits: [
    {
      file: 'acls.ts',
      find: 'superfluous.map((entry) => ({ ...entry }))',
      replace: 'superfluous.map(({ principal: _, ...entry }) => entry as AclEntry)',
    },
  ],
})
