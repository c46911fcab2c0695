import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'whoever is named is there', ru: 'кого назвали, тот есть' },
  caughtBy: '15.4 a second user has every ACL of the first, and there is none for somebody who is not there',
  says: /misspelt name/,
  edits: [
    {
      file: 'users.ts',
      find: `  await onConnection(access, (connection) => describeUserScramCredentialsV0.api.async(connection, [{ name: from }]))
`,
      replace: `  await onConnection(access, (connection) => describeUserScramCredentialsV0.api.async(connection, []))
`,
    },
  ],
})
