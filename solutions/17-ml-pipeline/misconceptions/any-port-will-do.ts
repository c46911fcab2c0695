import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'a free port is as good', ru: 'сойдёт любой свободный порт' },
  caughtBy: '17.4 is on 127.0.0.1 alone, on the port it was asked for, and stop waits for no client',
  says: /another port is taken/,
  edits: [
    {
      file: 'inference.ts',
      find: "server.listen(port, '127.0.0.1')",
      replace: "server.listen(port > 0 ? 0 : port, '127.0.0.1')",
    },
  ],
})
