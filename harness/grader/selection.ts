/** Which tests of a lab a run means. */
export interface Selection {
  /** Of full titles. */
  readonly pattern: RegExp
  /** What the titles begin with. They are literals: a spec file that does not hold it as one need not be started. */
  readonly task: string
}

const literally = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** All tests of a task: `12.3`. */
export const testsOfTask = (id: string): Selection => ({ pattern: new RegExp(`^${literally(id)} `), task: id })

/** The one test with this full title. */
export const testTitled = (title: string): Selection => ({
  pattern: new RegExp(`^${literally(title)}$`),
  task: title.split(' ', 1)[0]!,
})

/** Whether a spec file with this text may hold selected tests. */
export function mayHold({ task }: Selection, text: string): boolean {
  return ["'", '"', '`'].some((quote) => text.includes(`${quote}${task} `))
}
