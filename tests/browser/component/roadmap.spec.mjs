/* The roadmap: the table of years in a wide container, the list of one year in a narrow one. */
import { expect, fragment, open as openView, ready, servePlan, test } from '../support/page.mjs';
import { copyOf, find, fiscalYear, ja, leavesOf, ofLevel, PLANS, reiwa } from '../support/plans.mjs';

const KADOMA = PLANS.get('kadoma-2022');
const YEARS = [2022, 2023, 2024, 2025];

/** Opens a plan at its roadmap. */
const open = (page, choices) => openView(page, { view: 'roadmap', ...choices });

/** The schedule as the table shows it: every initiative with its bars. */
function drawn(element) {
  return element.locator('tr:has(> th[scope=row])').evaluateAll((rows) =>
    rows.map((row) => ({
      name: row.querySelector('th a').textContent.trim(),
      bars: [...row.querySelectorAll('td:not([data-kind=none])')].map((cell) => ({
        text: cell.textContent,
        end: cell.dataset.end,
        span: cell.colSpan,
      })),
    })),
  );
}

test.describe('the roadmap of 門真市 as a table', () => {
  test.skip(({ isMobile }) => isMobile, 'a phone gets the list');

  test('is one native table with a caption, and heads every initiative, area and goal with a scoped header', async ({ page }) => {
    const element = await open(page);
    await expect(element.locator('table')).toHaveCount(1);
    const table = element.getByRole('table', { name: '令和4年度（2022年度）から令和7年度（2025年度）までの予定（18の個別施策）' });
    await expect(table).toBeVisible();
    await expect(table.locator('caption')).toHaveCount(1);
    // No role stands over the native ones: not every reader gets over that.
    await expect(table.locator('[role]')).toHaveCount(0);

    const names = (level) => ofLevel(KADOMA, level).map((initiative) => ja(initiative.name));
    await expect(table.locator('th[scope=row] > a')).toHaveText(names('measure'));
    await expect(table.locator('th[scope=row]')).toHaveCount(18);
    await expect(table.locator('th[scope=rowgroup].city-plan-roadmap__area')).toHaveText(names('area'));
    await expect(table.locator('th[scope=rowgroup].city-plan-roadmap__area')).toHaveCount(10);
    const goals = table.locator('th[scope=rowgroup]:not(.city-plan-roadmap__area)');
    await expect(goals).toHaveCount(4);
    await expect(goals).toContainText(names('goal'));
    const years = table.locator('th[scope=col]').filter({ hasText: '年度' });
    await expect(years).toContainText(YEARS.map((year) => reiwa(year)));
    await expect(years).toContainText(YEARS.map((year) => `（${year}年度）`));
    // A header cell without scope would leave readers guessing.
    await expect(table.locator('th:not([scope])')).toHaveCount(0);
  });

  test('draws 34 bars in the columns of their years, and says label, years and certainty of each in text', async ({ page }) => {
    const element = await open(page);
    await expect(element.locator('td:not([data-kind=none])')).toHaveCount(34);
    const rows = await drawn(element);
    for (const [at, leaf] of leavesOf(KADOMA).entries()) {
      expect(rows[at].name).toBe(ja(leaf.name));
      expect(rows[at].bars.length, rows[at].name).toBe(leaf.phases.length);
      for (const [number, phase] of leaf.phases.entries()) {
        const { text, end, span } = rows[at].bars[number];
        const about = `${ja(leaf.name)}: ${text}`;
        expect(span, about).toBe((phase.end ?? 2025) + 1 - phase.start);
        expect(text, about).toContain(ja(phase.label));
        expect(text, about).toContain(fiscalYear(phase.start));
        expect(text, about).toMatch(/令和\S+年度（\d{4}年度）/);
        if (phase.end && phase.end !== phase.start) expect(text, about).toContain(`${fiscalYear(phase.end)}まで`);
        expect(end, about).toBe(phase.end_basis);
        expect(text.includes('推定'), about).toBe(phase.end_basis === 'inferred');
        expect(text.includes('終わりの記載なし'), about).toBe(phase.end_basis === 'open');
      }
    }
    await expectWholeRows(element, 18);
  });

  test('marks the column of this fiscal year with words, on both sides of the first of April', async ({ page }) => {
    for (const [today, year] of [['2024-10-01', 2024], ['2024-03-31', 2023], ['2024-04-01', 2024]]) {
      const element = await open(page, { today });
      const now = element.locator('[aria-current=date]');
      await expect(now).toHaveCount(1);
      await expect(now).toContainText('今年度');
      await expect(now).toContainText(reiwa(year));
      await expect(element.locator('thead').getByText('今年度')).toHaveCount(1);
    }
  });

  test('marks no year after the period, and gives the state of the last one as planned', async ({ page }) => {
    const element = await open(page, { today: '2026-04-01' });
    await expect(element.locator('thead [aria-current]')).toHaveCount(0);
    await expect(element.getByText('計画は終わりました。令和7年度（2025年度）の予定を表示しています。')).toBeVisible();
    await expect(element.getByRole('rowheader', { name: 'ぴったりサービス' })).toContainText('広げる');
    await expect(element.locator('table')).not.toContainText('広げています');
    await expect(element.getByRole('checkbox', { name: '今年度の取組だけ' })).toHaveCount(0);
  });

  test('folds and unfolds a goal by keyboard, and leaves the focus where it is', async ({ page }) => {
    const element = await open(page);
    const goal = element.getByRole('button', { name: '市民の利便性向上' });
    const leaf = element.getByRole('rowheader', { name: 'ぴったりサービス' });
    await goal.focus();
    for (const key of ['Enter', 'Space']) {
      await expect(goal).toHaveAttribute('aria-expanded', 'true');
      await expect(leaf).toBeVisible();
      await page.keyboard.press(key);
      await expect(goal).toHaveAttribute('aria-expanded', 'false');
      await expect(leaf).toHaveCount(0);
      await expect(goal).toBeFocused();
      await page.keyboard.press(key);
    }
    await expect(leaf).toBeVisible();
    // Other goals were never touched.
    await expect(element.locator('th[scope=row]')).toHaveCount(18);
  });

  test('folds and unfolds all goals at once', async ({ page }) => {
    const element = await open(page);
    await element.getByRole('button', { name: '目標をすべて閉じる' }).click();
    await expect(element.locator('th[scope=row]')).toHaveCount(0);
    await expect(element.locator('tbody [aria-expanded=false]')).toHaveCount(4);
    await element.getByRole('button', { name: '目標をすべて開く' }).click();
    await expect(element.locator('th[scope=row]')).toHaveCount(18);
  });

  test('switches every year to 西暦, writes that to the URL and finds it there again', async ({ page }) => {
    const element = await open(page);
    const menu = element.getByRole('button', { name: /^表示/ });
    await menu.click();
    await element.getByRole('radio', { name: '西暦', exact: true }).check();
    const headers = element.locator('th[scope=col]').filter({ hasText: '年度' });
    await expect(headers).toContainText(YEARS.map((year) => `${year}年度`));
    await expect(element.locator('table')).not.toContainText('令和');
    await expect.poll(() => fragment(page)).toBe('city-plan__years-western');
    await page.reload();
    await ready(element);
    await expect(element.locator('table')).not.toContainText('令和');
    await menu.click();
    await expect(element.getByRole('radio', { name: '西暦', exact: true })).toBeChecked();
    await element.getByRole('radio', { name: '令和と西暦' }).check();
    await expect(headers).toContainText(YEARS.map((year) => reiwa(year)));
  });

  test('has a link past the table', async ({ page }) => {
    const element = await open(page);
    await element.getByRole('link', { name: '表の次へ進む' }).focus();
    await page.keyboard.press('Enter');
    await expect(element.locator('#city-plan-after')).toBeFocused();
    await expect(element.locator('table')).toBeVisible();
  });
});

test.describe('a plan with gaps and phases side by side', () => {
  test.beforeEach(async ({ page }) => {
    const plan = copyOf('kadoma-2022');
    const phase = (label, start, end) => ({ label, kinds: ['operate'], start, end, end_basis: 'stated' });
    // Two initiatives end before this year, one begins after it, one has two phases at once.
    find(plan, 'pittari-service').phases = [phase('前半', 2022, 2022)];
    find(plan, 'ebpm').phases = [phase('前半', 2022, 2023)];
    find(plan, 'csirt-structure').phases = [phase('後半', 2025, 2025)];
    find(plan, 'cashless-payment').phases = [phase('一つめ', 2022, 2024), phase('二つめ', 2023, 2025)];
    await servePlan(page, 'gaps', plan);
  });

  test('hides what has no phase this year and says how many remain', async ({ page, isMobile }) => {
    const element = await open(page, { plan: 'gaps' });
    if (isMobile) await element.getByText('線の見かた・表示を変える').click();
    const shown = element.locator(isMobile ? '.city-plan-list__initiative' : 'th[scope=row]');
    await expect(shown).toHaveCount(18);
    const only = element.getByRole('checkbox', { name: '今年度の取組だけ' });
    await only.check();
    await expect(shown).toHaveCount(15);
    for (const name of ['ぴったりサービス', 'EBPMの推進', 'CSIRT体制']) {
      await expect(shown.filter({ hasText: name })).toHaveCount(0);
    }
    await expect(element.getByRole('status').filter({ hasText: '18のうち15を表示しています' })).toBeVisible();
    await expect(only).toBeFocused();
    expect(fragment(page)).toBe('city-plan__only-now');
    await page.goBack();
    await expect(shown).toHaveCount(18);
    await expect(only).not.toBeChecked();
  });

  test('names its gaps and keeps rows whole where phases overlap', async ({ page, isMobile }) => {
    test.skip(isMobile, 'a phone gets the list');
    const element = await open(page, { plan: 'gaps' });
    const gap = element.getByRole('row', { name: 'ぴったりサービス' }).locator('td[data-kind=none]');
    await expect(gap).toHaveText('記載なし');
    await expect(gap).toHaveAttribute('colspan', '3');
    const name = element.getByRole('rowheader', { name: 'キャッシュレス決済' });
    await expect(name).toHaveAttribute('rowspan', '2');
    await expectWholeRows(element, 19);
  });
});

/** The sentence below the buttons of years. */
const shownYear = (element) => element.locator('.city-plan-yearbar').getByRole('status');

test.describe('the roadmap of 門真市 on a phone', () => {
  test.skip(({ isMobile }) => !isMobile, 'a wide window gets the table');

  test('is a list of this fiscal year, initiative by initiative', async ({ page }) => {
    const element = await open(page);
    await expect(element.locator('table')).toHaveCount(0);
    await expect(shownYear(element)).toHaveText('今年度 令和6年度（2024年度）の予定を表示しています。');
    const names = leavesOf(KADOMA).map((leaf) => ja(leaf.name));
    await expect(element.locator('.city-plan-list__name')).toHaveText(names);
    const stages = leavesOf(KADOMA).map((leaf) => {
      const now = leaf.phases.find((phase) => phase.start <= 2024 && (phase.end ?? 2025) >= 2024);
      const printed = `計画書では「${ja(now.label)}」`;
      if (now.kinds.includes('expand')) return `広げています ${printed}`;
      if (now.kinds.includes('operate') && !now.kinds.includes('prepare')) return `使えます ${printed}`;
      return now.kinds.includes('prepare') ? `準備中 ${printed}` : ja(now.label);
    });
    await expect(element.locator('.city-plan-list__state')).toHaveText(stages);
  });

  test('has a button for each year, and writes the year into the address', async ({ page }) => {
    const element = await open(page);
    const years = element.getByRole('group', { name: '表示する年度' }).getByRole('link');
    await expect(years).toHaveText(['令和4年度2022年度', '令和5年度2023年度', '令和6年度2024年度今年度', '令和7年度2025年度']);
    for (const box of await years.evaluateAll((links) => links.map((link) => link.getBoundingClientRect().toJSON()))) {
      expect(Math.min(box.width, box.height), 'room for a thumb').toBeGreaterThanOrEqual(44);
    }
    await years.nth(3).tap();
    await expect(shownYear(element)).toHaveText('令和7年度（2025年度）の予定を表示しています。');
    await expect(years.nth(3)).toHaveAttribute('aria-current', 'true');
    await expect(element.locator('.city-plan-list__initiative').filter({ hasText: '情報システムの標準化・共通化' })).toContainText('計画書では「運用開始」');
    await years.nth(0).tap();
    await expect(shownYear(element)).toHaveText('令和4年度（2022年度）の予定を表示しています。');
    await expect.poll(() => fragment(page)).toBe('city-plan__year-2022');
    await page.reload();
    await ready(element);
    await expect(years.nth(0)).toHaveAttribute('aria-current', 'true');
  });

  test('keeps the focus on the year that is chosen by keyboard', async ({ page }) => {
    const element = await open(page);
    const year = element.getByRole('link', { name: /^令和7/ });
    await year.focus();
    await page.keyboard.press('Enter');
    await expect(shownYear(element)).toContainText('令和7年度');
    await expect(year).toBeFocused();
  });

  test('says at its years that the plan is over', async ({ page }) => {
    const element = await open(page, { today: '2026-04-01' });
    await expect(shownYear(element)).toHaveText('計画は終わりました。令和7年度（2025年度）の予定を表示しています。');
  });

  test('becomes a table where the container grows, and a list again', async ({ page }) => {
    const element = await open(page);
    await page.setViewportSize({ width: 1000, height: 800 });
    await expect(element.locator('table')).toBeVisible();
    await expect(element.locator('.city-plan-yearbar')).toHaveCount(0);
    await page.setViewportSize({ width: 390, height: 844 });
    await expect(element.locator('table')).toHaveCount(0);
    await expect(element.locator('.city-plan-yearbar')).toBeVisible();
  });
});

test.describe('the roadmap of 東大阪市 2026, which exists only as a picture', () => {
  const plan = PLANS.get('higashiosaka-2026');

  test('lists policies and initiatives below a notice that says so', async ({ page }) => {
    const element = await open(page, { plan: plan.id, today: '2026-10-01' });
    await expect(element.getByText('年度ごとの予定は、計画書に図で載っています。')).toBeVisible();
    await expect(element.getByText('図の内容は文字になっていないため、ここには表示していません。')).toBeVisible();
    await expect(element.locator('table')).toHaveCount(0);
    const policies = ofLevel(plan, 'policy').map((policy) => ja(policy.name));
    const leaves = ofLevel(plan, 'measure').map((leaf) => ja(leaf.name));
    expect([policies.length, leaves.length]).toEqual([3, 12]);
    await expect(element.locator('.city-plan-plain__goal')).toContainText(policies);
    await expect(element.locator('.city-plan-plain__goal')).toHaveCount(3);
    await expect(element.locator('.city-plan-plain__initiative').getByRole('link')).toHaveText(leaves);
    const leads = ofLevel(plan, 'measure').map((leaf) => ja(leaf.lead));
    await expect(element.locator('.city-plan-plain__initiative').locator('.city-plan-note')).toHaveText(leads);
  });

  test('gives the legend of the picture in words', async ({ page }) => {
    const element = await open(page, { plan: plan.id, today: '2026-10-01' });
    await expect(element.getByRole('heading', { name: '図の凡例にある段階' })).toBeVisible();
    const legend = element.locator('.city-plan-legend--picture').getByRole('listitem');
    await expect(legend.filter({ hasText: '整備・検討' })).toHaveCount(1);
    await expect(legend.filter({ hasText: '運用' })).toHaveCount(1);
  });
});

for (const [id, plan] of PLANS) {
  test(`${id} opens in the explorer, on the first screen and, if it has a schedule, in the roadmap`, async ({ page }) => {
    const element = await open(page, { plan: id });
    await expect(element.getByRole('heading', { level: 2 })).toHaveText(ja(plan.title));
    await expect(element.locator('.city-plan-shell__city')).toContainText(ja(plan.city));
    const isScheduled = plan.initiatives.some(({ phases }) => phases);
    for (const [link, heading] of [
      ['さがす', '計画の中をさがす'],
      isScheduled ? [/^(今年度|あらまし)$/, /^(今年度 .*のいま|計画書の予定)$/] : ['取組', /の/],
      ...(isScheduled ? [['ロードマップ', 'ロードマップ']] : []),
    ]) {
      await element.getByRole('link', { name: link, exact: true }).click();
      await expect(element.getByRole('heading', { name: heading, exact: true }).first()).toBeFocused();
      await expect(element.getByRole('link', { name: link, exact: true })).toHaveAttribute('aria-current', 'page');
      if (['さがす', 'ロードマップ'].includes(link)) {
        // The explorer is a part of its own, which may come after its heading.
        await expect(element.getByText('読み込んでいます。')).toHaveCount(0);
        const text = await element.innerText();
        for (const leaf of leavesOf(plan)) expect(text, link).toContain(ja(leaf.name));
      }
    }
    // The initiatives are the city's; what they are taken from is said below all of them.
    await expect(element.getByText(`出典：${ja(plan.title)}（${ja(plan.city)}）。`)).toBeVisible();
  });
}

/** Every row of the table's body spans all columns, counting cells that reach down into it. */
async function expectWholeRows(element, leaves) {
  const { columns, rows, empty } = await element.locator('table').evaluate((table) => {
    const columns = table.tHead.rows[0].cells.length;
    const empty = [...table.querySelectorAll('td, th')].filter((cell) => !cell.textContent.trim()).length;
    const rows = [...table.tBodies].flatMap((body) => {
      const reach = new Array(body.rows.length).fill(0);
      for (const [at, row] of [...body.rows].entries()) {
        for (const cell of row.cells) {
          for (let down = 0; down < cell.rowSpan; down += 1) reach[at + down] += cell.colSpan;
        }
      }
      return reach;
    });
    return { columns, rows, empty };
  });
  expect(columns).toBe(YEARS.length + 1);
  expect(rows.length).toBe(leaves + 10 + 4);
  expect(rows.filter((reach) => reach !== columns)).toEqual([]);
  expect(empty).toBe(0);
}
