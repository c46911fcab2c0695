import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'an ACL is for every host', ru: 'ACL действует для всех хостов' },
  caughtBy: '15.3 what goes beyond its rights is taken back, and others keep theirs',
  says: /asked of the cluster/,
  edits: [{ file: 'acls.ts', find: `const keys = ['host', `, replace: 'const keys = [' }],
})
