import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'a server listens', ru: 'сервер слушает' },
  caughtBy: '17.4 is on 127.0.0.1 alone, on the port it was asked for, and stop waits for no client',
  says: /other machines reach it/,
  edits: [
    { file: 'inference.ts', find: "server.listen(port, '127.0.0.1')", replace: "server.listen(port, '0.0.0.0')" },
  ],
})
