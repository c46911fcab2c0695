import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'who is in the list twice is two players',
    ru: 'кто дважды в списке, тот два игрока',
  },
  caughtBy: '21.2 lets nobody meet himself, nor a player of another region',
  says: /matched with himself/,
  edits: [{ file: 'rules.ts', find: 'eachPlayerOnce(fitting).slice(', replace: 'fitting.slice(' }],
})
