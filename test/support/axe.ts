import axe from 'axe-core';
import type { Page } from 'playwright-core';

interface Violation {
  readonly id: string;
  readonly html: string;
  readonly failureSummary: string | undefined;
}

interface AxeReport {
  /** How many rules found nothing. */
  readonly passed: number;
  readonly violations: readonly Violation[];
}

/** What axe says about a page as it is now. The page must run scripts. */
export async function axeReport(page: Page): Promise<AxeReport> {
  await page.evaluate(axe.source);
  return page.evaluate(async () => {
    const { run } = (globalThis as unknown as { axe: typeof axe }).axe;
    // Otherwise it also describes each element that is in order.
    const { passes, violations } = await run({ resultTypes: ['violations'] });
    return {
      passed: passes.length,
      violations: violations.flatMap(({ id, nodes }) =>
        nodes.map(({ html, failureSummary }) => ({ id, html, failureSummary })),
      ),
    };
  });
}

export async function axeViolations(page: Page): Promise<readonly Violation[]> {
  return (await axeReport(page)).violations;
}
