import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'paused is paused',
    ru: 'пауза есть пауза',
  },
  caughtBy: '24.5 pause works by keyboard, and the focus stays while data comes',
  cause: 'deadline',
  says: /not the news/,
  edits: [
    {
      file: 'page-script.ts',
      find: `source.onmessage = ({ data }) => {
`,
      replace: `source.onmessage = ({ data }) => {
  if (paused) return
`,
    },
  ],
})
