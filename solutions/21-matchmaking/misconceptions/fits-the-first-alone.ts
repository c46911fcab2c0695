import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'who fits the first fits the group',
    ru: 'кто подходит первому, подходит группе',
  },
  caughtBy: '21.2 gives the group of those who have waited longest',
  says: /not each with the first alone/,
  edits: [
    {
      file: 'rules.ts',
      find: `  const standing = queue.map((entry, place) => ({ entry, place, band: bandAt(rules, now - entry.since) }))
  let best: number[] | undefined
  for (const { region, rating: lowest } of queue) {
    for (const { rating: highest } of queue) {
      const fitting = standing.filter(({ entry, band }) => {
        const isBetween = entry.rating >= lowest && entry.rating <= highest
        const reachesBoth = entry.rating + band >= highest && entry.rating - band <= lowest
        return entry.region === region && isBetween && reachesBoth
      })
      const group = eachPlayerOnce(fitting).slice(0, rules.size)
      const places = group.map(({ place }) => place)
      if (places.length === rules.size && (best === undefined || isBefore(places, best))) best = places
    }
  }
  return best?.map((place) => queue[place]!)`,
      replace: `  for (const [place, first] of queue.entries()) {
    const group = [first]
    for (const one of queue.slice(place + 1)) {
      if (group.length < rules.size && mayMeet(rules, first, one, now)) group.push(one)
    }
    if (group.length === rules.size) return group
  }
  return undefined`,
    },
  ],
})
