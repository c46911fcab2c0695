import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'GRANT says which rights it has',
    ru: 'GRANT и определяет права',
  },
  caughtBy: '16.1 an account that is there gets this password and these rights, and loses all others',
  says: /keeps rights that nobody gave it/,
  edits: [
    {
      file: 'mysql.ts',
      find: `    await server.query("drop user if exists ?@'%'", [user])
`,
      replace: `    await server.query("create user if not exists ?@'%'", [user])
`,
    },
    { file: 'mysql.ts', find: `create user ?@'%' identified`, replace: `alter user ?@'%' identified` },
  ],
})
