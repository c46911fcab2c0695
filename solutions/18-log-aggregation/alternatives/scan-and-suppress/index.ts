export {
  type Alert,
  APPLICATION,
  alertSchema,
  eventSchema,
  type Format,
  GROUP,
  type Level,
  type LogEvent,
  type Minute,
  minuteSchema,
  type Pattern,
  patternKeySchema,
  patternSchema,
  type Request,
  rawSchema,
  type Source,
  TOPIC,
} from './contract.ts'
export { playPipeline, playServices, playShipper } from './demo.ts'
export { detector, startDetector } from './detector.ts'
export { type IndexerOptions, startIndexer } from './indexer.ts'
export { type KibanaOptions, kibanaObjects } from './kibana.ts'
export { type Parsed, parseLine } from './parse.ts'
export { parser, type Running, type RunOptions, startParser } from './parser.ts'
export { type Judgement, judge, patternOf } from './patterns.ts'
export { type ShipperOptions, shipperConfig } from './shipper.ts'
export { createTopics } from './topics.ts'
export { type LogAnswer, type LogLine, type LogView, page, startLogView, type ViewOptions } from './view.ts'
