import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'listen(port) is enough on a machine of my own',
    ru: 'на своей машине достаточно listen(port)',
  },
  caughtBy: '4.4 the dashboard is on 127.0.0.1 alone, and stop closes the connections of the browsers',
  says: /listens on more than 127\.0\.0\.1/,
  edits: [{ file: 'dashboard.ts', find: "server.listen(port, '127.0.0.1')", replace: 'server.listen(port)' }],
})
