import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'a letter of a password is a byte', ru: 'буква пароля — это байт' },
  caughtBy: '15.2 a user gets in with its own password, and with no older one',
  says: /UTF-8/,
  edits: [
    {
      file: 'users.ts',
      find: 'pbkdf2Sync(user.password, salt',
      replace: `pbkdf2Sync(Buffer.from(user.password, 'latin1'), salt`,
    },
  ],
})
