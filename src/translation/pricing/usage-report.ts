import type { Spending } from './pricing.ts';

/** What was spent this month, as programs are given it. All figures count characters (Unicode code points), but for `requests`. */
export interface UsageReport {
  /** A calendar month in UTC: `2026-11`. */
  readonly month: string;
  /** What the engines said they billed. */
  readonly billed: number;
  /** Our own count of the same requests. */
  readonly counted: number;
  /** Set aside for requests that are under way, or whose answer never came: they may have been billed. */
  readonly reserved: number;
  readonly requests: number;
  /** MONTHLY_CHARACTER_BUDGET; `null` where there is none. */
  readonly budget: {
    readonly limit: number;
    readonly spent: number;
    readonly reserved: number;
    readonly left: number;
  } | null;
  readonly engines: readonly {
    readonly engine: string;
    /** In its own billing period; `limit` is `null` where the plan has none. */
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
