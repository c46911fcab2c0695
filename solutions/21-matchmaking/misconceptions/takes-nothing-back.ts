import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'the first who fits all so far is taken, and stays',
    ru: 'берут первого, кто подходит всем уже взятым, и он остаётся',
  },
  caughtBy: '21.2 finds a group wherever there is one, and of several the first',
  says: /never takes a choice back/,
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
      if (group.length < rules.size && group.every((other) => mayMeet(rules, one, other, now))) group.push(one)
    }
    if (group.length === rules.size) return group
  }
  return undefined`,
    },
  ],
})
