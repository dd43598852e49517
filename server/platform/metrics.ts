import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';

type Labels = Readonly<Record<string, string | number>>;

export interface MetricShape {
  readonly name: string;
  readonly help: string;
  readonly labels?: readonly string[];
}

export interface Metrics {
  counter(shape: MetricShape): (labels?: Labels, by?: number) => void;
  gauge(shape: MetricShape): (value: number, labels?: Labels) => void;
  /** Observes seconds. */
  timer(shape: MetricShape): (seconds: number, labels?: Labels) => void;
  /** Run before each scrape: figures that are asked for, not counted. One that throws leaves the old ones. */
  collect(ask: () => Promise<void>): void;
  readonly contentType: string;
  text(): Promise<string>;
}

/** A process's figures in Prometheus text. A registry of its own, so that two in one test do not meet. */
export function createMetrics(processName: string): Metrics {
  const registry = new Registry();
  registry.setDefaultLabels({ process: processName });
  collectDefaultMetrics({ register: registry });
  const asks: (() => Promise<void>)[] = [];
  const base = ({ name, help, labels = [] }: MetricShape) => ({
    name,
    help,
    labelNames: [...labels],
    registers: [registry],
  });
  return {
    counter(shape) {
      const counter = new Counter(base(shape));
      return (labels = {}, by = 1) => counter.inc({ ...labels }, by);
    },
    gauge(shape) {
      const gauge = new Gauge(base(shape));
      return (value, labels = {}) => gauge.set({ ...labels }, value);
    },
    timer(shape) {
      const histogram = new Histogram({ ...base(shape), buckets: [0.005, 0.02, 0.05, 0.1, 0.3, 1, 3, 10] });
      return (seconds, labels = {}) => histogram.observe({ ...labels }, seconds);
    },
    collect: (ask) => void asks.push(ask),
    contentType: registry.contentType,
    async text() {
      await Promise.allSettled(asks.map((ask) => ask()));
      return registry.metrics();
    },
  };
}
