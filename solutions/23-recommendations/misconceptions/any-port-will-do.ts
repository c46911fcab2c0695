import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'the port that was asked for is a wish', ru: 'заданный порт — это пожелание' },
  caughtBy: '23.4 is on 127.0.0.1 alone, on the port it was asked for, and stop waits for no client',
  says: /Another port was taken/,
  edits: [
    {
      file: 'api.ts',
      find: `  server.listen(port, '127.0.0.1')
  await once(server, 'listening')
`,
      replace: `  server.listen(port, '127.0.0.1')
  await once(server, 'listening').catch(() => once(server.listen(0, '127.0.0.1'), 'listening'))
`,
    },
  ],
})
