import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'Pause is a label', ru: 'Pause — это надпись' },
  caughtBy: '17.5 the page says when the connection is lost, keeps what it has and finds back; paused, nothing changes',
  says: /changes though it is paused/,
  edits: [
    {
      file: 'page.ts',
      find: `  if (paused) return
  tell()`,
      replace: '  tell()',
    },
  ],
})
