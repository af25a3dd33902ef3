import type { UsageReport } from '../../../src/translation/pricing/usage-report.ts';

export function exampleUsage(change: Partial<UsageReport> = {}): UsageReport {
  return {
    month: '2026-11',
    billed: 12_345,
    counted: 12_345,
    reserved: 100,
    requests: 7,
    budget: { limit: 100_000, spent: 12_345, reserved: 100, left: 87_555 },
    engines: [
      {
        engine: 'deepl',
        usage: { count: 400_000, limit: 500_000 },
        askedAt: '2026-11-23T13:05:30.000Z',
      },
    ],
    ...change,
  };
}
