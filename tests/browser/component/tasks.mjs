/* Questions to a plan, and the taps from its first screen to the answer: the journeys of the review in prose, then three
 * tasks each of a resident, a councillor, a journalist and a clerk. The clerk who changes a date in Excel is at home in the
 * studio (studio/studio.spec.mjs).
 *
 * A tap is ['write', text] (into the search box, and its button), ['link', name], ['row', name] (a link in the rows of
 * what was opened), ['button', name], ['radio', name] or ['view', name] (of the tabs, or behind もっと見る, which is one
 * tap more). Names and words may be functions of the id of a plan. What leaves the page in another language comes last.
 *
 * An answer is an element in sight that has words of the plan in it; the names of exactly the rows that are shown; or a
 * file whose lines hold words. `screens` is how far down it may begin, where that is more than two screens.
 */
import { find, ja, leavesOf, PLANS } from '../support/plans.mjs';

const ALL = [...PLANS.keys()];
const has = (field) => ALL.filter((id) => PLANS.get(id)[field]?.length);
const HIT = '.city-plan-hit';
const VIEW = '.city-plan-shell__view';
const THIS_YEAR = 2026;

/** The first initiative that meets a condition. */
const first = (id, condition = () => true) => leavesOf(PLANS.get(id)).find(condition);
const nameOf = (condition) => (id) => ja(first(id, condition).name);
const hasDepartment = ({ departments }) => departments?.length;
const hasStep = ({ milestones }) => milestones?.length;
const isRunning = (id) => ['example'].includes(id);

/** The initiatives whose furthest phase in a year is of a kind. */
function atStep(id, kind, year) {
  const ranks = ['prepare', 'operate', 'expand'];
  const kinds = ({ phases = [] }) => phases.filter(({ start, end }) => start <= year && year <= end).flatMap((phase) => phase.kinds);
  const furthest = (leaf) => ranks[Math.max(...kinds(leaf).map((one) => ranks.indexOf(one)))];
  return leavesOf(PLANS.get(id)).filter((leaf) => furthest(leaf) === kind).map(({ name }) => ja(name));
}

/** The last event of a plan that has a date. */
function lastEvent(id) {
  const events = PLANS.get(id).chronologies.flatMap((chronology) => chronology.events);
  const dated = events.filter(({ date }) => date).toSorted((one, other) => (String(one.date) < String(other.date) ? -1 : 1));
  return [ja((dated.at(-1) ?? events.at(-1)).text)];
}

/** The printed values of the figures of a plan, each with the name of its figure. */
const figures = (id) => PLANS.get(id).indicators.flatMap(({ name, values }) => values.map(({ printed }) => [ja(name), printed]));

export const JOURNEYS = [
  {
    who: 'a parent', asks: 'whether childcare can be applied for online, and since when', plans: ['kadoma-2022'],
    taps: [['write', '保育']],
    answer: { in: HIT, words: ['令和4年（2022年）6月', 'オンライン申請の受付(保育施設等の利用申込み'] },
  },
  {
    who: 'a parent', asks: 'whether childcare can be applied for online, and since when', plans: ['example'],
    taps: [['link', '保育']],
    answer: { in: HIT, words: ['令和7年（2025年）10月', '保育施設の入所の一次申込が、オンラインでできるようになりました。'] },
  },
  {
    who: 'a parent', asks: 'what was done for 保育園', plans: ['hirakata-2024'],
    taps: [['write', '保育園']],
    answer: { in: HIT, words: ['保育ICTシステム導入', '結果：実施'] },
  },
  {
    who: 'an older person', asks: 'what the マイナカード is used for', plans: ['kadoma-2022'],
    taps: [['write', 'マイナカード'], ['row', /^マイナンバーカードの普及/]],
    answer: { in: VIEW, words: ['健康保険証として使えます'] },
  },
  {
    who: 'an older person', asks: 'for a class on the スマホ', plans: ['kadoma-2022', 'example'],
    taps: [['write', 'スマホ']],
    answer: { in: HIT, words: (id) => (id === 'example' ? ['スマートフォン教室', '近くの会場'] : ['スマートフォン教室等の実施', '身近な場所で']) },
  },
  {
    who: 'a councillor', asks: 'what came of the plan before', plans: has('reviews'),
    taps: [['view', '前の計画の結果']],
    answer: {
      in: VIEW,
      words: (id) => [id === 'hirakata-2024' ? '結果が書かれた29件のうち、25件を実施しました。' : '施策は、おおむね完了したと評価しています。'],
    },
  },
  {
    who: 'a councillor', asks: 'what came of it where the plan does not say', plans: ['kadoma-2022'],
    taps: [],
    answer: { in: VIEW, words: ['どうなったか（結果）は、計画書に書かれていません。'] },
  },
  {
    who: 'a councillor', asks: 'which measure is late, and why', plans: ['example'],
    taps: [['write', '遅れ']],
    answer: { in: HIT, words: ['書かない窓口', '窓口の機器の納入が遅れたため'] },
  },
  {
    who: 'a journalist', asks: 'for the numbers of a view as a file', plans: has('indicators'),
    taps: [['view', '数値と調査'], ['button', /^すべての数値をCSVで保存/]],
    answer: { file: /\.csv$/, lines: figures },
  },
  {
    who: 'a journalist', asks: 'what changed since the last edition', plans: ['example'],
    taps: [['view', 'あゆみ']],
    answer: { in: VIEW, words: ['計画の第3版を作りました。デジタル相談員の配置を加えました。'] },
  },
  {
    who: 'somebody with a link from a chat', asks: 'what it is, whether it is usable yet, and who runs it', plans: ['example'],
    at: 'counter-without-forms',
    taps: [],
    answer: { in: VIEW, words: ['書かない窓口', '窓口の手続を終えられます', '使える', '今年度はここ', '市民課'] },
  },
  {
    who: 'somebody with a link from a chat', asks: 'whom to call', plans: ['example'], at: 'counter-without-forms',
    taps: [['view', '今年度']],
    answer: { in: VIEW, words: ['000-000-0000'], screens: 3 },
  },
  {
    who: 'a reader', asks: 'for one row of the roadmap', plans: ['example', 'kadoma-2022'],
    taps: [['view', 'ロードマップ'], ['row', nameOf()]],
    answer: { in: VIEW, words: (id) => [ja(first(id).lead)] },
  },
  {
    who: 'a reader of English', asks: 'what the city is doing', plans: ALL,
    taps: [['button', /Language/], ['radio', 'English']],
    answer: {
      in: '.city-plan-shell[lang=en]',
      words: (id) => ['What would you like to know?', ...(isRunning(id) ? ['In use', 'What changes next', 'Starts at the North Branch Office'] : ['Japanese'])],
    },
  },
];

export const TASKS = [
  {
    who: 'a resident', asks: 'what changes next', plans: ALL.filter((id) => first(id, hasStep) && id !== 'kadoma-2022'),
    taps: [],
    answer: { in: VIEW, words: (id) => [isRunning(id) ? '北支所でも始まります' : ja(first(id, hasStep).milestones[0].label)] },
  },
  {
    who: 'a resident', asks: 'how to use the 電子図書館', plans: ['example'],
    taps: [['write', '電子図書館'], ['row', '電子図書館']],
    answer: { in: VIEW, words: () => [ja(find(PLANS.get('example'), 'online-library').sections[0].paragraphs[0])] },
  },
  {
    who: 'a resident', asks: 'whom to call', plans: ALL.filter((id) => PLANS.get(id).contacts?.[0].telephone),
    taps: [],
    answer: { in: VIEW, words: (id) => [PLANS.get(id).contacts[0].telephone], screens: 5 },
  },
  {
    who: 'a councillor', asks: 'what is still being prepared this year', plans: ['example'],
    taps: [['link', /準備中/]],
    answer: { rows: (id) => atStep(id, 'prepare', THIS_YEAR) },
  },
  {
    who: 'a councillor', asks: 'who decides', plans: has('bodies'),
    taps: [['view', '進める体制']],
    answer: { in: VIEW, words: (id) => [ja(PLANS.get(id).bodies[0].name)] },
  },
  {
    who: 'a councillor', asks: 'which laws and plans it follows', plans: has('relations'),
    taps: [['view', 'ほかの計画や法律']],
    answer: { in: VIEW, words: (id) => [ja(PLANS.get(id).relations[0].name)] },
  },
  {
    who: 'a journalist', asks: 'what a term means', plans: has('glossary'),
    taps: [['write', (id) => ja(PLANS.get(id).glossary[0].word)], ['row', (id) => ja(PLANS.get(id).glossary[0].word)]],
    answer: {
      in: '.city-plan-glossary__entry',
      words: (id) => { const [{ word, explanation }] = PLANS.get(id).glossary; return [ja(word), ja(explanation)]; },
    },
  },
  {
    who: 'a journalist', asks: 'when the last thing happened', plans: has('chronologies').filter((id) => PLANS.get(id).chronologies.every(({ lanes }) => !lanes)),
    taps: [['view', 'あゆみ']],
    answer: { in: '.city-plan-history__event', words: lastEvent },
  },
  {
    who: 'a journalist', asks: 'for the measures as a file', plans: ALL,
    taps: [['view', '保存・共有'], ['button', /^表を保存（CSV）/]],
    answer: { file: /\.csv$/, lines: (id) => leavesOf(PLANS.get(id)).map(({ name }) => [ja(name)]) },
  },
  {
    who: 'a clerk', asks: 'who answers for a measure', plans: ALL.filter((id) => first(id, hasDepartment)),
    taps: [['view', 'さがす'], ['row', nameOf(hasDepartment)]],
    answer: { in: VIEW, words: (id) => ['担当', ja(first(id, hasDepartment).departments[0])] },
  },
  {
    who: 'a clerk', asks: 'where the document says so', plans: ALL,
    taps: [['view', 'さがす'], ['row', nameOf()]],
    answer: { in: '.city-plan-source', words: (id) => [first(id).source.page ?? first(id).source.chapter.split(' ')[0]],
      // Below what was planned and what became of it, where a plan has that.
      screens: 5 },
  },
  {
    who: 'a clerk', asks: 'for the chapters of the document', plans: has('chapters'),
    taps: [['view', '計画書の内容']],
    answer: { in: VIEW, words: (id) => PLANS.get(id).chapters.filter(({ parent }) => !parent).map(({ title }) => ja(title)) },
  },
];
