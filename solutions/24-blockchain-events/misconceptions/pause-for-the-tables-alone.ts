import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'the head may go on',
    ru: 'вершина пусть идёт',
  },
  caughtBy: '24.5 pause works by keyboard, and the focus stays while data comes',
  says: /cannot be read/,
  edits: [
    {
      file: 'page-script.ts',
      find: `  if (!paused) draw()
}

function tell`,
      replace: `  draw()
}

function tell`,
    },
  ],
})
