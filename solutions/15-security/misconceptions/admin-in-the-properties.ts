import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'the login module needs a name and a password', ru: 'login-модулю нужны имя и пароль' },
  caughtBy: '15.2 no password stands in the properties',
  says: /lies in a repository/,
  edits: [
    {
      file: 'broker.ts',
      find: `'org.apache.kafka.common.security.scram.ScramLoginModule required;'`,
      replace: `'org.apache.kafka.common.security.scram.ScramLoginModule required username="admin" password="admin-secret";'`,
    },
  ],
})
