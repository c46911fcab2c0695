import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'each client counts its own messages',
    ru: 'у каждого клиента свой счёт сообщений',
  },
  caughtBy: '10.5 clients that come, are cut and come again while values change have no gap and nothing twice',
  says: /numbers are the server’s|number of its last change/,
  edits: [
    {
      file: 'dashboard.ts',
      find: 'sockets.handleUpgrade(request, socket, head, (client) => {',
      replace: `sockets.handleUpgrade(request, socket, head, (client) => {
      seq = 0`,
    },
  ],
})
