/** Which tests of a lab a run means, for `LabRun.only`. */
const literally = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** All tests of a task: `12.3`. */
export const testsOfTask = (id: string): RegExp => new RegExp(`^${literally(id)} `)

/** The one test with this full title. */
export const testTitled = (title: string): RegExp => new RegExp(`^${literally(title)}$`)
