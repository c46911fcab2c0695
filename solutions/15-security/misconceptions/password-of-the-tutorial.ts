import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'the password of the first user is changed later', ru: 'пароль первого пользователя сменят потом' },
  caughtBy: '15.2 the first user is there when Kafka starts for the first time, with its password alone',
  says: /secret in the repository/,
  edits: [
    {
      file: 'broker.ts',
      find: `password=\${admin.password}]`,
      replace: `password=\${admin.password && 'admin-secret'}]`,
    },
  ],
})
