import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'listen(0) takes a free port, and that is all',
    ru: 'listen(0) берёт свободный порт, и больше ничего не нужно',
  },
  caughtBy: '11.3 carries commands out, on this machine alone, and says where their events stand',
  says: /more than 127.0.0.1/,
  edits: [
    {
      file: 'http.ts',
      find: `server.listen(0, '127.0.0.1')`,
      replace: `server.listen(0)`,
    },
  ],
})
