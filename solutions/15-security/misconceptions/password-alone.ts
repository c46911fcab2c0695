import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'who has no password is out', ru: 'у кого нет пароля, того нет' },
  caughtBy: '15.4 a retired user is let in no more, and who is still connected may do nothing',
  says: /puts out no user who is in/,
  edits: [
    {
      file: 'users.ts',
      find: `  await applyRights(access, { username, write: [], read: [], groups: [] })
`,
      replace: '',
    },
  ],
})
