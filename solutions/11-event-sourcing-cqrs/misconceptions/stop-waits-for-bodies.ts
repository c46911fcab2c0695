import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'whoever began to ask will come to an end',
    ru: 'кто начал спрашивать, тот закончит',
  },
  caughtBy: '11.3 reads the bytes of a body, up to 64 KiB of them',
  says: /keeps the service from stopping/,
  edits: [
    {
      file: 'http.ts',
      find: `Promise.race([bodyOf(request), stopped])`,
      replace: `bodyOf(request)`,
    },
    {
      file: 'http.ts',
      find: `setTimeout(() => server.closeAllConnections(), SENDING_MS)`,
      replace: `setTimeout(() => {}, SENDING_MS)`,
    },
  ],
})
