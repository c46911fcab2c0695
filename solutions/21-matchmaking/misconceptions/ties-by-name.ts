import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'equal times are told apart by the names of the players',
    ru: 'равное время различают по именам игроков',
  },
  caughtBy: '21.4 takes the longest waiting first, by the timestamps, and those with one timestamp as they came',
  says: /not by the names of the players/,
  edits: [
    { file: 'waiting-room.ts', find: 'one.number - other.number', replace: 'one.player.localeCompare(other.player)' },
  ],
})
