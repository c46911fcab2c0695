import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'when as many lines have been printed as events were sent, all are there',
    ru: 'напечатано столько же строк, сколько отправлено событий, — значит, все на месте',
  },
  caughtBy: '1.5 waits for its own events, whatever others have sent',
  says: /Any line was counted/,
  edits: [
    {
      file: 'round-trip.ts',
      find: `    if (users.has(line.split(' ')[1] ?? '')) seen.add(line)
    if (seen.size === events.length) resolve()`,
      replace: `    seen.add(line)
    if (seen.size >= events.length) resolve()`,
    },
  ],
})
