import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'rights go from one user to the other', ru: 'права переходят от одного пользователя к другому' },
  caughtBy: '15.4 a service changes its user while it works: nothing is refused, and the old user is out',
  says: /until it has its new password/,
  edits: [
    {
      file: 'users.ts',
      find: `    if (acl.length > 0) await admin.createAcls({ acl })
`,
      replace: `    if (acl.length > 0) await admin.createAcls({ acl })
    await applyRights(access, { username: from, write: [], read: [], groups: [] })
`,
    },
  ],
})
