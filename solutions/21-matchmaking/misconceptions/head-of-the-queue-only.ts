import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'who has waited longest plays next, and the others after him',
    ru: 'следующим играет тот, кто ждёт дольше всех, остальные — после него',
  },
  caughtBy: '21.2 gives the group of those who have waited longest',
  says: /not only groups with the head of the queue/,
  edits: [
    {
      file: 'rules.ts',
      find: 'return best?.map((place) => queue[place]!)',
      replace: 'return best?.[0] === 0 ? best.map((place) => queue[place]!) : undefined',
    },
  ],
})
