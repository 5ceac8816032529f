import type { Instant } from '../domain/instant.ts';
import type { Measures } from '../store/health.ts';

interface Metric {
  readonly name: string;
  readonly help: string;
  readonly value: number;
}

/** The ledger's numbers as Prometheus reads them; null: the database does not answer. */
export function metricsText(measures: Measures | null, ageOf: (since: Instant | null) => number): string {
  const up = {
    name: 'rcm_database_up',
    help: 'Whether the database answers.',
    value: measures === null ? 0 : 1,
  };
  const metrics = measures === null ? [up] : [up, ...metricsOf(measures, ageOf)];
  return metrics.map(lines).join('');
}

function metricsOf(measures: Measures, ageOf: (since: Instant | null) => number): readonly Metric[] {
  const { deliveries, due, unreachable, findings, noticesWaiting } = measures;
  return [
    { name: 'rcm_deliveries_due', help: 'Messages whose next attempt has come.', value: due },
    { name: 'rcm_deliveries_sent', help: 'Messages delivered.', value: deliveries.delivered ?? 0 },
    { name: 'rcm_deliveries_failed', help: 'Messages that reached nobody.', value: deliveries.failed ?? 0 },
    {
      name: 'rcm_deliveries_uncertain',
      help: 'Messages of which nobody knows whether they arrived.',
      value: deliveries.uncertain ?? 0,
    },
    { name: 'rcm_deliveries_held', help: 'Messages that a pause holds.', value: deliveries.held ?? 0 },
    {
      name: 'rcm_planner_lag_seconds',
      help: 'How long the planner is behind the oldest instant that is due.',
      value: ageOf(measures.planningSince),
    },
    {
      name: 'rcm_oldest_delivery_seconds',
      help: 'How long the oldest message on its way is on its way.',
      value: ageOf(measures.oldestSince),
    },
    {
      name: 'rcm_unreachable_parties',
      help: 'Parties that owe something and have nobody who can be written to.',
      value: unreachable,
    },
    { name: 'rcm_auditor_findings', help: 'What the auditor found and is not gone.', value: findings },
    {
      name: 'rcm_notices_waiting',
      help: 'Notices that wait until somebody of the secretariat can be written to.',
      value: noticesWaiting,
    },
  ];
}

function lines({ name, help, value }: Metric): string {
  return `# HELP ${name} ${help}\n# TYPE ${name} gauge\n${name} ${value}\n`;
}
