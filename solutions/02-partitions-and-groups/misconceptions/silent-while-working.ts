import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'kafkajs sends heartbeats between records: that is enough',
    ru: 'kafkajs шлёт heartbeat между записями, этого хватит',
  },
  caughtBy: '2.5 sends heartbeats while it works, however long that takes',
  says: /sends at least three heartbeats in its session of \d+ ms, while it works on one activity/,
  edits: [
    {
      file: 'member.ts',
      find: 'const pulse = setInterval(beat, this.heartbeatInterval / 2)',
      replace: 'const pulse = setInterval(() => beat, this.heartbeatInterval / 2)',
    },
  ],
})
