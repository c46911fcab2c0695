import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a consumer that waits in eachMessage is alive, and the group knows it',
    ru: 'консьюмер, который ждёт внутри eachMessage, жив, и группа об этом знает',
  },
  caughtBy: '3.5 stays in its group while a request, a wait or a write lasts longer than the session',
  says: /sends none while eachMessage waits/,
  cause: 'deadline',
  edits: [
    {
      file: 'service.ts',
      find: 'setInterval(() => void payload.heartbeat().catch(() => {}), heartbeatInterval)',
      replace: 'setInterval(() => void payload.heartbeat, heartbeatInterval)',
    },
  ],
})
