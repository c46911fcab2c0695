/** Which tests of a lab a run means. */
export interface Selection {
  /** Of full titles. */
  readonly pattern: RegExp
  /** What the titles begin with. They are literals: a spec file that does not hold it as one need not be started. */
  readonly tasks: readonly string[]
}

const literally = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** All tests of these tasks: `12.3`. */
export const testsOfTasks = (...ids: readonly string[]): Selection => ({
  pattern: new RegExp(`^(?:${ids.map(literally).join('|')}) `),
  tasks: ids,
})

/** The tests with these full titles. */
export const testsTitled = (...titles: readonly string[]): Selection => ({
  pattern: new RegExp(`^(?:${titles.map(literally).join('|')})$`),
  tasks: [...new Set(titles.map((title) => title.split(' ', 1)[0]!))],
})

/** Whether a spec file with this text may hold selected tests. */
export function mayHold({ tasks }: Selection, text: string): boolean {
  return tasks.some((task) => ["'", '"', '`'].some((quote) => text.includes(`${quote}${task} `)))
}
