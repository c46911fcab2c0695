import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'an account that is there needs no password',
    ru: 'существующей учётной записи пароль не нужен',
  },
  caughtBy: '16.1 an account that is there gets this password and these rights, and loses all others',
  says: /kept the password of before/,
  edits: [
    {
      file: 'mysql.ts',
      find: `    await server.query("drop user if exists ?@'%'", [user])
`,
      replace: '',
    },
    { file: 'mysql.ts', find: `create user ?@'%' identified`, replace: `create user if not exists ?@'%' identified` },
  ],
})
