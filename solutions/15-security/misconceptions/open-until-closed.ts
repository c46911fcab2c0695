import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'a topic without ACLs is open, as it always was', ru: 'топик без ACL открыт, как и раньше' },
  caughtBy: '15.3 what no ACL allows is denied, to everybody but the administrator',
  says: /open to every user/,
  edits: [
    {
      file: 'broker.ts',
      find: `'super.users':`,
      replace: `'allow.everyone.if.no.acl.found': 'true',
    'super.users':`,
    },
  ],
})
