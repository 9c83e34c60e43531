/* Sixteen facts of the invented plan, on screen and on paper. `tests/it/exchange/yearly_round.rs` finds the same ones in
 * static HTML, CSV, the council paper and StratML.
 */
import { expect, goTo, open, servePlan, test } from '../support/page.mjs';
import { plain, words } from '../support/paper.mjs';
import { copyOf } from '../support/plans.mjs';

const TODAY = '2026-11-28';
const MEASURE = 'counter-without-forms';

/** The place of each fact, and what is read there, without spaces. */
const FACTS = [
  ['progress', '17の取組のうち、13が予定どおりか、予定より進みました。3が遅れています。'],
  ['progress', '行かない・書かない・待たない市役所予定より進んだ1、予定どおり3、遅れている1'],
  ['progress', 'だれも取り残さない支え合い予定より進んだ1、予定どおり1、遅れている1'],
  ['progress', /市民課(取組)?4(A(予定より進んだ)?)?1(B(予定どおり)?)?2(C(遅れている)?)?1/],
  ['progress', /情報政策課(取組)?3(なし)?(B(予定どおり)?)?2(C(遅れている)?)?1/],
  ['progress', '書かない窓口なぜ:機器の納入が遅れました。'],
  ['progress', 'やさしい日本語と多言語の案内なぜ:翻訳を確かめる人が足りませんでした。'],
  ['progress', '基幹システムの標準化なぜ:国の仕様が変わり、作り直しています。'],
  [MEASURE, /第1版の予定.*要件整理・機器の導入:令和6年度\(2024年度\)だけ。.*今の計画の予定.*要件整理・機器の導入:令和6年度\(2024年度\)から令和7年度\(2025年度\)まで。/],
  ['free-wifi', /中止22か所.*なぜ:使う人が少ないためです。/],
  ['figures', '目標まで、あと14手続'],
  ['figures', /スマートフォン教室の参加者.*目標に届きました/],
  [MEASURE, /令和6年度\(2024年度\)(予算\(万円\))?450(決算\(万円\))?431/],
  [MEASURE, /令和7年度\(2025年度\)(予算\(万円\))?3,640(決算\(万円\))?1,020/],
  [MEASURE, '開始の時期を令和8年度に移しました。'],
  [MEASURE, '令和8年度の事務事業シート(PDF)'],
];
const PLACES = [...new Set(FACTS.map(([place]) => place))];
const missing = (place, text) => FACTS
  .filter(([of, fact]) => of === place && !(fact instanceof RegExp ? fact.test(text) : text.includes(plain(fact))))
  .map(([, fact]) => String(fact));

/** The invented plan with an initiative that was stopped: none of its own was. */
function withStopped() {
  const plan = copyOf('example');
  const report = plan.progress.reports.find(({ id }) => id === 'report-2025-free-wifi');
  Object.assign(report, { status: 'stopped', reason: '使う人が少ないためです。' });
  return plan;
}

async function opened(page) {
  await servePlan(page, 'facts', withStopped());
  return open(page, { plan: 'facts', today: TODAY, hash: 'city-plan?view=overview' });
}

test('sixteen facts of the year are on the screen', async ({ page }) => {
  const element = await opened(page);
  for (const place of PLACES) {
    await goTo(page, element, place);
    await element.locator('details:not([open])').evaluateAll((all) => all.forEach((one) => { one.open = true; }));
    const read = async () => missing(place, plain(await element.evaluate((host) => host.innerText)));
    await expect.poll(read, place).toEqual([]);
  }
});

test('sixteen facts of the year are on paper', async ({ page, isMobile }) => {
  test.skip(isMobile, 'a phone prints the same');
  const element = await opened(page);
  for (const place of PLACES) {
    await goTo(page, element, place);
    expect.soft(missing(place, await words(await page.pdf({ format: 'A4' }))), place).toEqual([]);
  }
});
