import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'only the last so many admissions matter as the limit has places, so no more are kept',
    ru: 'решают лишь последние пропущенные, столько, сколько мест в лимите, остальные не храню',
  },
  caughtBy: '19.5 goes on counting what was admitted, whatever the limit was meanwhile',
  says: /Only so many admissions were kept/,
  edits: [
    {
      file: 'window.ts',
      find: '  add(key: string, now: number): void {',
      replace: `  keep(key: string, now: number, most: number): number {
    let left = most
    for (const [at, admitted] of [...this.#store.backwardFetchRange(key, now - this.#windowMs + 1, now)]) {
      const kept = Math.min(left, admitted)
      this.#store.put(key, kept > 0 ? kept : null, at)
      left -= kept
    }
    return most
  }

  add(key: string, now: number): void {`,
    },
    {
      file: 'decide.ts',
      find: '>= (this.#limits.get(client) ?? clientLimit)) return',
      replace: '>= this.#window.keep(client, now, this.#limits.get(client) ?? clientLimit)) return',
    },
  ],
})
