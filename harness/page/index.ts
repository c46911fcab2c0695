/** What the pages of labs share, for student code too (`#harness/page`): their look, the file of Chart.js, and a policy that runs no foreign script. Light: nothing of the harness is loaded with it. */
export { chartLibrary } from './chart.ts'
export { look } from './look.ts'
export { contentPolicy } from './policy.ts'
