import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'first the user, then its rights', ru: 'сначала пользователь, потом его права' },
  caughtBy: '15.4 a second user has every ACL of the first, and there is none for somebody who is not there',
  says: /comes in and is refused/,
  edits: [
    {
      file: 'users.ts',
      find: `  await asAdmin(access, async (admin) => {
    const acl`,
      replace: `  await createUser(access, { username: to, password })
  await asAdmin(access, async (admin) => {
    const acl`,
    },
  ],
})
