/* Lighthouse gives the accessibility of the views 100 points: a gate, not a proof (it gave 100 to most
 * pages with a seeded defect).
 */
import { chromium } from '@playwright/test';
import lighthouse from 'lighthouse';
import { expect, test } from '@playwright/test';
import { freePort } from '../support/free-port.mjs';
import { address } from '../support/page.mjs';

const VIEWS = ['roadmap', 'explorer', 'overview', 'history', 'glossary', 'figures', 'document', 'share'];

test('Lighthouse gives the views 100 points', async ({ baseURL, isMobile }, { project }) => {
  test.skip(isMobile, 'Lighthouse plays the phone itself');
  const port = await freePort();
  const browser = await chromium.launch({ ...project.use.launchOptions, args: [...project.use.launchOptions.args, `--remote-debugging-port=${port}`] });
  try {
    for (const view of VIEWS) {
      const url = new URL(address({ hash: `city-plan?view=${view}` }), baseURL).href;
      const { lhr } = await lighthouse(url, { port, onlyCategories: ['accessibility'], logLevel: 'error' });
      const failed = Object.values(lhr.audits).filter(({ score }) => score !== null && score < 1).map(({ id }) => id);
      expect.soft(failed, view).toEqual([]);
      expect.soft(lhr.categories.accessibility.score, view).toBe(1);
    }
  } finally {
    await browser.close();
  }
});
