import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a consumer that waits in eachMessage is alive, and the group knows it',
    ru: 'консьюмер, который ждёт внутри eachMessage, жив, и группа об этом знает',
  },
  caughtBy: '3.5 stays in its group while an order waits longer than the session timeout',
  edits: [
    {
      file: 'service.ts',
      find: 'setInterval(() => void heartbeat().catch(() => {}), heartbeatInterval)',
      replace: 'setInterval(() => void heartbeat, heartbeatInterval)',
    },
  ],
})
