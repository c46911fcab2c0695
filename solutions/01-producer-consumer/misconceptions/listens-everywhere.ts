import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'clients are told 127.0.0.1, so nobody else will come',
    ru: 'клиентам назван 127.0.0.1, значит, никто другой не придёт',
  },
  caughtBy: '1.1 server.properties describes one process, broker and controller at once, on 127.0.0.1 alone',
  says: /open to the whole network/,
  edits: [
    {
      file: 'kafka.ts',
      find: 'listeners: `PLAINTEXT://127.0.0.1:${port},CONTROLLER',
      replace: 'listeners: `PLAINTEXT://:${port},CONTROLLER',
    },
  ],
})
