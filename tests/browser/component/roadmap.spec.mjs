/* The roadmap: the table of years in a wide container, the list of one year in a narrow one. */
import { expect, fragment, holdsFocus, open, ready, servePlan, test } from '../support/page.mjs';
import { copyOf, find, fiscalYear, ja, leavesOf, ofLevel, PLANS, reiwa } from '../support/plans.mjs';

const KADOMA = PLANS.get('kadoma-2022');
const YEARS = [2022, 2023, 2024, 2025];

/** The schedule as the table shows it: every initiative with its bars. */
function drawn(element) {
  return element.locator('tr:has(> th[scope=row])').evaluateAll((rows) =>
    rows.map((row) => ({
      name: row.querySelector('th').textContent.trim(),
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
    await expect(table.locator('th[scope=row]')).toHaveText(names('measure'));
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

  test('marks no year after the period, and says why', async ({ page }) => {
    const element = await open(page, { today: '2026-04-01' });
    await expect(element.locator('thead [aria-current]')).toHaveCount(0);
    await expect(element.getByText('この計画の期間は終わりました。')).toBeVisible();
    await expect(element.getByText('表に今年度の印はありません。')).toBeVisible();
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
    await expect(element.locator('[aria-expanded=false]')).toHaveCount(4);
    await element.getByRole('button', { name: '目標をすべて開く' }).click();
    await expect(element.locator('th[scope=row]')).toHaveCount(18);
  });

  test('switches every year to 西暦, writes that to the URL and finds it there again', async ({ page }) => {
    const element = await open(page);
    await element.getByRole('radio', { name: '西暦', exact: true }).check();
    const headers = element.locator('th[scope=col]').filter({ hasText: '年度' });
    await expect(headers).toContainText(YEARS.map((year) => `${year}年度`));
    await expect(element.locator('table')).not.toContainText('令和');
    await expect.poll(() => fragment(page)).toBe('city-plan__years-western');
    await page.reload();
    await ready(element);
    await expect(element.locator('table')).not.toContainText('令和');
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

test.describe('the roadmap of 門真市 on a phone', () => {
  test.skip(({ isMobile }) => !isMobile, 'a wide window gets the table');

  test('is a list of this fiscal year, initiative by initiative', async ({ page }) => {
    const element = await open(page);
    await expect(element.locator('table')).toHaveCount(0);
    await expect(element.locator('.city-plan-year__title')).toContainText('令和6年度');
    await expect(element.locator('.city-plan-year__title')).toContainText('今年度');
    const names = leavesOf(KADOMA).map((leaf) => ja(leaf.name));
    await expect(element.locator('.city-plan-list__name')).toHaveText(names);
    const stages = leavesOf(KADOMA).map((leaf) => {
      const now = leaf.phases.find((phase) => phase.start <= 2024 && (phase.end ?? 2025) >= 2024);
      return ja(now.label);
    });
    await expect(element.locator('.city-plan-list__now')).toHaveText(stages);
  });

  test('goes to the years before and after, up to the first and the last', async ({ page }) => {
    const element = await open(page);
    const year = element.getByRole('group', { name: '表示する年度' });
    const back = year.getByRole('link', { name: /^前/ });
    const next = year.getByRole('link', { name: /^次/ });
    await next.click();
    await expect(year.locator('.city-plan-year__name')).toHaveText('令和7年度');
    await expect(year).not.toContainText('今年度');
    await expect(year.getByRole('status')).toHaveText('令和7年度（2025年度） 4年のうち4年目');
    await expect(next).toHaveCount(0);
    await expect(element.locator('.city-plan-list__initiative').filter({ hasText: '情報システムの標準化・共通化' })).toContainText('運用開始');
    for (const name of ['令和6年度', '令和5年度', '令和4年度']) {
      await back.click();
      await expect(year.locator('.city-plan-year__name')).toHaveText(name);
    }
    await expect(back).toHaveCount(0);
    await expect.poll(() => fragment(page)).toBe('city-plan__year-2022');
    await page.reload();
    await ready(element);
    await expect(year.locator('.city-plan-year__name')).toHaveText('令和4年度');
  });

  test('keeps the focus when the last year is reached by keyboard', async ({ page }) => {
    const element = await open(page);
    await element.getByRole('link', { name: /^次/ }).focus();
    await page.keyboard.press('Enter');
    await expect(element.locator('.city-plan-year__name')).toHaveText('令和7年度');
    expect(await holdsFocus(element), 'the focus is still inside the element').toBe(true);
  });

  test('opens all years of an initiative as steps', async ({ page }) => {
    const element = await open(page);
    const leaf = element.locator('.city-plan-list__initiative').filter({ hasText: '申請書等のデジタル化' });
    await expect(leaf.locator('.city-plan-steps')).toBeHidden();
    await leaf.getByText('全年度').click();
    const steps = leaf.getByRole('listitem');
    await expect(steps).toHaveCount(2);
    await expect(steps.nth(0)).toContainText('環境整備');
    await expect(steps.nth(0)).toContainText('令和4年度（2022年度）から令和5年度（2023年度）まで。');
    await expect(steps.nth(0)).toContainText('次の段階まで（推定）');
    await expect(steps.nth(1)).toContainText('運用開始');
    await expect(steps.nth(1)).toContainText('今年度はここ');
    await expect(steps.nth(1)).toContainText('終わりの記載なし');
    await leaf.getByText('閉じる').click();
    await expect(leaf.locator('.city-plan-steps')).toBeHidden();
  });

  test('keeps an initiative open while the year changes', async ({ page }) => {
    const element = await open(page);
    const leaf = element.locator('.city-plan-list__initiative').filter({ hasText: '申請書等のデジタル化' });
    await leaf.getByText('全年度').click();
    await element.getByRole('link', { name: /^前/ }).click();
    await expect(element.locator('.city-plan-year__name')).toHaveText('令和5年度');
    await expect(leaf.locator('.city-plan-steps')).toBeVisible();
  });

  test('becomes a table where the container grows, and a list again', async ({ page }) => {
    const element = await open(page);
    await page.setViewportSize({ width: 1000, height: 800 });
    await expect(element.locator('table')).toBeVisible();
    await expect(element.locator('.city-plan-year')).toHaveCount(0);
    await page.setViewportSize({ width: 390, height: 844 });
    await expect(element.locator('table')).toHaveCount(0);
    await expect(element.locator('.city-plan-year')).toBeVisible();
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
    await expect(element.locator('.city-plan-plain__item')).toHaveText(leaves);
    await expect(element.locator('.city-plan-plain__item').getByRole('link')).toHaveCount(12);
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
  test(`${id} opens in the roadmap, the explorer and the overview`, async ({ page }) => {
    const element = await open(page, { plan: id });
    await expect(element.getByRole('heading', { level: 2 })).toHaveText(ja(plan.title));
    await expect(element.locator('.city-plan-shell__city')).toContainText(ja(plan.city));
    for (const [link, heading] of [
      ['さがす', '取組をさがす'],
      ['あらまし', '計画のあらまし'],
      ['ロードマップ', 'ロードマップ'],
    ]) {
      await element.getByRole('link', { name: link, exact: true }).click();
      await expect(element.getByRole('heading', { name: heading, exact: true })).toBeFocused();
      await expect(element.getByRole('link', { name: link, exact: true })).toHaveAttribute('aria-current', 'page');
      if (link !== 'あらまし') {
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
