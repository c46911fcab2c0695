import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'each request is a wish of its own, a repeated one too',
    ru: 'каждый запрос — отдельное желание, и повторный тоже',
  },
  caughtBy: '21.4 matches nobody with himself, and no regions with each other',
  says: /stands in the queue twice, and meets itself/,
  edits: [
    {
      file: 'desk.ts',
      find: `    if (ticket <= last) return
    if (waits) {
`,
      replace: `    if (ticket < last) return
    if (waits && waits.ticket !== ticket) {
`,
    },
    {
      file: 'waiting-room.ts',
      find: 'this.#store.put(keyOf(entry.region, entry.player), {',
      replace: `this.#store.put(\`\${keyOf(entry.region, entry.player)}/\${last + 1}\`, {`,
    },
    {
      file: 'waiting-room.ts',
      find: `    const key = keyOf(region, player)
    if (this.#store.get(key)?.ticket !== ticket) return false
    this.#store.delete(key)
    return true
`,
      replace: `    const all = [...this.#store.prefixScan(\`\${keyOf(region, player)}/\`, string)]
    const his = all.filter(([, entry]) => entry.ticket === ticket)
    for (const [key] of his) this.#store.delete(key)
    return his.length > 0
`,
    },
    { file: 'rules.ts', find: 'eachPlayerOnce(fitting).slice(', replace: 'fitting.slice(' },
  ],
})
