import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'listen(0) takes a free port, and that is all',
    ru: 'listen(0) берёт свободный порт, и больше ничего не нужно',
  },
  caughtBy: '13.5 is not to be reached from other machines',
  says: /listens on all interfaces/,
  edits: [{ file: 'view.ts', find: `server.listen(0, '127.0.0.1')`, replace: `server.listen(0)` }],
})
