import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'an answer that came is a success', ru: 'пришёл ответ — значит, успех' },
  caughtBy: '15.2 a user gets in with its own password, and with no older one',
  says: /an error for each user/,
  edits: [
    {
      file: 'users.ts',
      find: 'alterUserScramCredentialsV0.api.async(connection, [], [upsertion]))',
      replace: `
    alterUserScramCredentialsV0.api.async(connection, [], [upsertion]).catch(() => {}),
  )`,
    },
  ],
})
