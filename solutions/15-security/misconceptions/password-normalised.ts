import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a password is normalised before it is salted, as RFC 5802 has it',
    ru: 'пароль перед солью нормализуют, как велит RFC 5802',
  },
  caughtBy: '15.2 a user gets in with its own password, and with no older one',
  says: /UTF-8/,
  edits: [
    {
      file: 'users.ts',
      find: 'pbkdf2Sync(user.password, salt',
      replace: `pbkdf2Sync(user.password.normalize('NFKC'), salt`,
    },
  ],
})
