export { toCsv } from './formats/csv.ts'
export { toCtrf } from './formats/ctrf.ts'
export { toExercism } from './formats/exercism.ts'
export { toGradescope } from './formats/gradescope.ts'
export { toJson, verdictJsonSchema, verdictSchema } from './formats/json.ts'
export { toJunit } from './formats/junit.ts'
export { toMarkdown } from './formats/markdown.ts'
export { toPrairielearn } from './formats/prairielearn.ts'
export { placeOf, typeLine } from './formats/reported.ts'
export { toSarif } from './formats/sarif.ts'
export { createLane, type LabRun, type Lane } from './lane.ts'
export { judgeLab, ungradedLab } from './score.ts'
export { testsOfTasks, testsTitled } from './selection.ts'
export { type Submission, takeSubmission } from './submission/take.ts'
export { typeProblems } from './type-check.ts'
export {
  type Cause,
  causes,
  type LabVerdict,
  type TaskVerdict,
  type TestResult,
  type TypeProblem,
  type Verdict,
} from './types.ts'
