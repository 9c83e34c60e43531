/* The keyboard alone: everything is reached in the order of the page, works, and lets go. */
import { expect, open, standClock, test } from '../support/page.mjs';
import { inFull } from '../support/full.mjs';
import { focusOrder } from '../support/visual.mjs';
import { PLANS } from '../support/plans.mjs';
import { reading } from './states.mjs';

test.describe('the keyboard alone', () => {
  for (const id of ['kadoma-2022', 'higashiosaka-2026']) {
    for (const [name, open] of Object.entries(reading(PLANS.get(id)))) {
      test(`reaches everything in ${id}, ${name}, in the order of the page, shows where it is, and gets out again`, inFull(id !== 'kadoma-2022'), async ({ page }) => {
        const element = await open(page, { plan: id });
        const { wanted, reached, unseen, left } = await focusOrder(page, element);
        expect.soft(reached).toEqual(wanted);
        expect.soft(unseen, 'where no focus shows').toEqual([]);
        expect.soft(left, 'the focus leaves the element at its end').toBe(true);
      });
    }
  }

  test('opens links with Enter, sets boxes with Space, presses buttons with both', async ({ page, isMobile }) => {
    const element = await open(page);
    await element.getByRole('link', { name: 'さがす', exact: true }).press('Enter');
    await expect(element.getByRole('heading', { name: '計画の中をさがす' })).toBeFocused();
    if (isMobile) {
      const filters = element.locator('.city-plan-explorer__summary');
      for (const [key, open] of [['Enter', true], ['Space', false], ['Space', true]]) {
        await filters.press(key);
        await expect(element.locator('.city-plan-facet').first()).toBeVisible({ visible: open });
      }
    }
    const box = element.getByRole('checkbox').first();
    await box.press('Space');
    await expect(box).toBeChecked();
    await box.press('Space');
    await expect(box).not.toBeChecked();
    for (const key of ['Enter', 'Space']) {
      await box.check();
      await element.getByRole('button', { name: '条件をすべて外す' }).press(key);
      await expect(box).not.toBeChecked();
    }
    await element.getByRole('link', { name: 'ロードマップ', exact: true }).press('Enter');
    if (isMobile) await element.locator('.city-plan-options__summary').press('Enter');
    const menu = element.locator('.city-plan-display__button');
    for (const [key, open] of [['Enter', true], ['Space', false], ['Space', true]]) {
      await menu.press(key);
      await expect(element.getByRole('group', { name: '年の表し方' })).toBeVisible({ visible: open });
    }
    for (const [first, next] of [['目標', '今年度の段階'], ['令和', '西暦']]) {
      await element.getByRole('radio', { name: first, exact: true }).focus();
      await page.keyboard.press('ArrowRight');
      await expect(element.getByRole('radio', { name: next, exact: true })).toBeChecked();
      await expect(element.getByRole('radio', { name: next, exact: true })).toBeFocused();
    }
    await expect(element.locator('.city-plan-roadmap__region, .city-plan-roadmap__years')).not.toContainText('令和');
  });

  test('closes an explanation with Escape, from the term and from within, and nothing around it', async ({ page }) => {
    const element = await open(page, { hash: 'digital-counters' });
    const term = element.locator('button.city-plan-term').first();
    const note = element.locator('.city-plan-term__note');
    const heard = () => page.evaluate(() => window.heard);
    await page.evaluate(() => {
      window.heard = 0;
      addEventListener('keydown', ({ key }) => { if (key === 'Escape') window.heard += 1; });
    });
    await term.press('Enter');
    await expect(note).toBeVisible();
    await term.press('Escape');
    await expect(note).toHaveCount(0);
    await expect(term).toBeFocused();
    await term.press('Enter');
    await note.getByRole('link').press('Escape');
    await expect(note).toHaveCount(0);
    await expect(term).toBeFocused();
    expect(await heard(), 'the page does not close something of its own').toBe(0);
    await term.press('Escape');
    expect(await heard(), 'where nothing is open the key is the page\'s').toBe(1);
  });

  test('has a way past the table, and past the list on a phone', async ({ page, isMobile }) => {
    const element = await open(page);
    const past = element.getByRole('link', { name: isMobile ? '一覧の次へ進む' : '表の次へ進む' });
    await past.focus();
    await expect(past).toBeInViewport();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    const [at, table] = await element.evaluate((host) => [document.activeElement.getBoundingClientRect().top,
      host.querySelector('table, .city-plan-roadmap__years').getBoundingClientRect().bottom]);
    expect(at).toBeGreaterThanOrEqual(table - 1);
  });

  test('has no dialog that it would have to be let out of', inFull(), async ({ page }) => {
    for (const [name, open] of Object.entries(reading(PLANS.get('kadoma-2022')))) {
      const element = await open(page, { plan: 'kadoma-2022' });
      await expect.soft(element.locator('dialog, [role=dialog], [role=alertdialog], [popover]'), name).toHaveCount(0);
    }
  });
});

for (const [lang, said] of [['ja', /^\d+件が見つかりました。「モバイルワーク」もいっしょにさがしました。$/], ['en', /^\d+ results\. Also searched for: モバイルワーク\.$/]]) {
  test(`the number of results is said once, within a second after the last letter, ${lang}`, async ({ page }) => {
    const element = await open(page, { view: 'explorer', lang });
    // Before the explorer has come, another region says that it is on its way.
    await expect(element.getByRole('searchbox')).toBeVisible();
    await standClock(page);
    const region = element.locator('[role=status]').first();
    await region.evaluate((node) => {
      window.said = [];
      new MutationObserver(() => {
        const text = node.textContent.trim();
        if (text && text !== window.said.at(-1)) window.said.push(text);
      }).observe(node, { childList: true, characterData: true, subtree: true });
    });
    const box = element.getByRole('searchbox');
    if (await element.locator('.city-plan-explorer__summary').isVisible()) await box.scrollIntoViewIfNeeded();
    await box.focus();
    for (const letter of 'テレワーク') {
      await page.keyboard.insertText(letter);
      await page.clock.runFor(60);
    }
    const heard = () => page.evaluate(() => window.said);
    await page.clock.runFor(1_000);
    expect(await heard(), 'said within a second after the last letter, and once').toEqual([expect.stringMatching(said)]);
    // What is said once must not be said again, however long a reader waits.
    await page.clock.runFor(60_000);
    expect(await heard()).toEqual([expect.stringMatching(said)]);
    await expect(region).toHaveAttribute('role', 'status');
  });
}
