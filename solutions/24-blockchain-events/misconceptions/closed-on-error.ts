import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'after an error it is over',
    ru: 'после ошибки всё кончено',
  },
  caughtBy: '24.5 the page says when the connection is lost, keeps what it shows, and finds back',
  cause: 'deadline',
  says: /connect again by itself/,
  edits: [
    {
      file: 'page-script.ts',
      find: 'source.onerror = () => tell(false)',
      replace: 'source.onerror = () => { tell(false); source.close() }',
    },
  ],
})
