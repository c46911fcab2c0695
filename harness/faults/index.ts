/** Schedules of faults by seed: built on the wire, on subjects and on the broker. */
export {
  describeSchedule,
  drawSchedule,
  type FaultKind,
  faultKinds,
  type Nemesis,
  type NemesisPlan,
  type NemesisSchedule,
  type NemesisStep,
  type NemesisTargets,
  type ProtocolPoint,
  unleash,
} from './nemesis.ts'
export { shrinkSchedule } from './shrink.ts'
