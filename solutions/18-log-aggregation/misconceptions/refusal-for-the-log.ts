import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'why it is refused is for the log', ru: 'почему отказано, видно в логе' },
  caughtBy: '18.5 the page says when the connection is lost, keeps what it has, and finds back; a refusal is told',
  says: /with the reason of the API/,
  cause: 'deadline',
  edits: [{ file: 'page-script.ts', find: "status === 200 ? '' : answer.error", replace: "''" }],
})
