import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'a server listens', ru: 'сервер слушает' },
  caughtBy: '18.5 the view listens at loopback alone, at the port that it is given, and serves its page',
  says: /reads all logs/,
  edits: [{ file: 'view.ts', find: "server.listen(port, '127.0.0.1')", replace: "server.listen(port, '0.0.0.0')" }],
})
