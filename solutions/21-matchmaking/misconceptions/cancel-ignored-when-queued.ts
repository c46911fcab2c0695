import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'who is in the queue will be in a match soon anyway',
    ru: 'кто в очереди, скоро всё равно будет в матче',
  },
  caughtBy: '21.5 takes off the queue whoever cancels in time: he is in no match',
  says: /takes him off the queue/,
  edits: [
    {
      file: 'desk.ts',
      find: `    if (waits?.ticket === ticket) this.#ask(waits.region, { type: 'cancel', player, ticket }, timestamp)
    else this`,
      replace: '    if (waits?.ticket !== ticket) this',
    },
  ],
})
