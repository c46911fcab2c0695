import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'Kafka salts the password itself', ru: 'Kafka солит пароль сама' },
  caughtBy: '15.2 a user gets in with its own password, and with no older one',
  says: /PBKDF2/,
  edits: [
    {
      file: 'users.ts',
      find: `pbkdf2Sync(user.password, salt, iterations, 32, 'sha256')`,
      replace: `pbkdf2Sync('', salt, iterations, 32, 'sha256').fill(user.password)`,
    },
  ],
})
