import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'who answers is there', ru: 'раз отвечает, значит, жив' },
  caughtBy: '23.5 the page says when the connection is lost, keeps what it has, and finds back; a refusal is told',
  says: /is no answer, and not a refusal/,
  cause: 'deadline',
  edits: [
    {
      file: 'page.ts',
      find: `tell(status >= 500 ? 'Connection lost' : 'Live')`,
      replace: `tell('Live')`,
    },
  ],
})
