import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a tombstone is for Kafka alone',
    ru: 'tombstone нужен только Kafka',
  },
  caughtBy: '16.4 a tombstone deletes by itself, and a delete makes no table',
  says: /stays for ever/,
  edits: [
    {
      file: 'replicator.ts',
      find: `    try {
      offsets.set`,
      replace: `    if (value === null) continue
    try {
      offsets.set`,
    },
  ],
})
