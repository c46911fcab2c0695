import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'an open connection stays open',
    ru: 'открытое соединение останется открытым',
  },
  caughtBy: '24.5 the page says when the connection is lost, keeps what it shows, and finds back',
  cause: 'deadline',
  says: /was cut/,
  edits: [
    {
      file: 'page-script.ts',
      find: `source.onerror = () => tell(false)
`,
      replace: '',
    },
  ],
})
