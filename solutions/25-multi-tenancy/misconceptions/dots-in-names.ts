import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'a tenant may be called like a host', ru: 'арендатора можно назвать как хост' },
  caughtBy: '25.1 names of other characters or another length are refused, and the error names them',
  says: /beginning of another’s name/,
  edits: [
    {
      file: 'names.ts',
      find: 'const part = /^[a-z][a-z0-9-]{0,29}$/',
      replace: 'const part = /^[a-z][a-z0-9.-]{0,29}$/',
    },
  ],
})
