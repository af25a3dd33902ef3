import type { Spending } from './pricing.ts';

/**
 * The costs of this month, as the JSON API returns them. All figures count characters (Unicode code
 * points), except `requests`.
 */
export interface UsageReport {
  /** A calendar month in UTC: `2026-11`. */
  readonly month: string;
  /** The characters that the engines reported as billed. */
  readonly billed: number;
  /** Our own count of the same requests. */
  readonly counted: number;
  /** Reserved for requests that are running or got no answer. The engine may have billed them. */
  readonly reserved: number;
  readonly requests: number;
  /** MONTHLY_CHARACTER_BUDGET; `null` if there is none. */
  readonly budget: {
    readonly limit: number;
    readonly spent: number;
    readonly reserved: number;
    readonly left: number;
  } | null;
  readonly engines: readonly {
    readonly engine: string;
    /** In the engine's own billing period; `limit` is `null` if the plan has none. */
    readonly usage: { readonly count: number; readonly limit: number | null } | null;
    readonly askedAt: string;
  }[];
}

export function toUsageReport({ month: spent, budget, engines }: Spending): UsageReport {
  const { month, billed, counted, reserved, requests } = spent;
  return {
    month,
    billed,
    counted,
    reserved,
    requests,
    budget: budget && { limit: budget.limit, spent: billed, reserved, left: budget.left },
    engines: engines.map(({ engine, usage, askedAt }) => ({
      engine,
      usage: usage && { count: usage.count, limit: usage.limit ?? null },
      askedAt,
    })),
  };
}
