import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'who has no rights is out', ru: 'у кого нет прав, того нет' },
  caughtBy: '15.4 a retired user is let in no more, and who is still connected may do nothing',
  says: /no rights are not no password/,
  edits: [
    {
      file: 'users.ts',
      find: 'alterUserScramCredentialsV0.api.async(connection, [deletion], []))',
      replace: 'alterUserScramCredentialsV0.api.async(connection, [], deletion ? [] : []))',
    },
  ],
})
