import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'kafkajs sends heartbeats between records: that is enough',
    ru: 'kafkajs шлёт heartbeat между записями, этого хватит',
  },
  caughtBy: '2.5 sends heartbeats while it works, however long that takes',
  says: /setInterval while you work/,
  cause: 'deadline',
  edits: [
    {
      file: 'member.ts',
      find: 'const pulse = setInterval(beat, this.heartbeatInterval / 2)',
      replace: 'const pulse = setInterval(() => beat, this.heartbeatInterval / 2)',
    },
  ],
})
