/* What people come to ask of a plan, and the taps from its first screen to the answer: the nine journeys of the
 * review in prose, then three tasks each of a resident, a councillor, a journalist and a clerk.
 *
 * A tap is ['write', text] (into the search box, and its button), ['link', name], ['button', name], ['radio', name] or
 * ['view', name] (of the tabs, or behind もっと見る, which is one tap more). An answer is the selector of what has to be
 * in sight, with words in it.
 */
import { leavesOf, PLANS, ja } from '../support/plans.mjs';

const has = (...fields) => [...PLANS].filter(([, plan]) => fields.every((field) => plan[field]?.length)).map(([id]) => id);
const ALL = [...PLANS.keys()];
const HIT = '.city-plan-hit';
const scheduled = ['example', 'kadoma-2022'];

/** The name of the first initiative that meets a condition. */
const first = (id, condition) => leavesOf(PLANS.get(id)).find(condition);
const withDepartment = ALL.filter((id) => first(id, ({ departments }) => departments?.length));

export const JOURNEYS = [
  {
    who: 'a parent', asks: 'whether childcare can be applied for online, and since when', plans: ['kadoma-2022'],
    taps: [['write', '保育']],
    answer: { in: HIT, words: ['令和4(2022)年6月', '保育施設等の利用申込み'] },
  },
  {
    who: 'a parent', asks: 'what was done for 保育園', plans: ['hirakata-2024'],
    taps: [['write', '保育園']],
    answer: { in: HIT, words: ['保育ICTシステム導入'] },
  },
  {
    who: 'an older person', asks: 'what the マイナカード is used for', plans: ['kadoma-2022', 'higashiomi-2023'],
    taps: [['write', 'マイナカード']],
    answer: { in: HIT, words: ['マイナンバーカード'] },
  },
  {
    who: 'a councillor', asks: 'what came of the plan before', plans: has('reviews'),
    taps: [['view', '前の計画の結果']],
    answer: { in: '.city-plan-whole', words: ['できた'] },
  },
  {
    who: 'a councillor', asks: 'what came of it where the plan does not say', plans: ['kadoma-2022'],
    taps: [],
    answer: { in: '.city-plan-shell__view', words: ['どうなったか（結果）は、計画書に書かれていません。'] },
  },
  {
    who: 'a journalist', asks: 'for the numbers of a view as a file', plans: has('indicators'),
    taps: [['view', '数値と調査']],
    answer: { in: '.city-plan-whole', words: ['CSV'] },
  },
  {
    who: 'a reader of English', asks: 'what the city is doing', plans: ALL,
    taps: [['button', /Language/], ['radio', 'English']],
    answer: { in: '.city-plan-shell[lang=en]', words: ['Search'] },
  },
  {
    who: 'somebody with a link from a chat', asks: 'what it is, whether it is usable yet, and whom to ask', plans: ['example'],
    at: 'counter-without-forms',
    taps: [],
    answer: { in: '.city-plan-shell__view', words: ['書かない窓口', '準備', '000-000-0000'] },
  },
  {
    who: 'a reader at the keyboard', asks: 'for one row of the roadmap', plans: scheduled,
    taps: [['view', 'ロードマップ'], ['link', (id) => ja(leavesOf(PLANS.get(id))[0].name)]],
    answer: { in: '.city-plan-shell__view', words: (id) => [ja(leavesOf(PLANS.get(id))[0].name)] },
  },
];

export const TASKS = [
  {
    who: 'a resident', asks: 'what changes next', plans: scheduled,
    taps: [],
    answer: { in: '.city-plan-shell__view', words: ['次に変わること'] },
  },
  {
    who: 'a resident', asks: 'about the 電子図書館', plans: ['kadoma-2022', 'hirakata-2024', 'example'],
    taps: [['write', '電子図書館']],
    answer: { in: HIT, words: ['電子図書館'] },
  },
  {
    who: 'a resident', asks: 'whom to call', plans: ALL.filter((id) => PLANS.get(id).contacts?.[0].telephone),
    taps: [],
    answer: { in: '.city-plan-shell__view', words: ['電話'] },
  },
  {
    who: 'a councillor', asks: 'what is still being prepared this year', plans: scheduled,
    taps: [['link', /準備中/]],
    answer: { in: '.city-plan-shell__view', words: ['ロードマップ'] },
  },
  {
    who: 'a councillor', asks: 'who decides', plans: has('bodies'),
    taps: [['view', '進める体制']],
    answer: { in: '.city-plan-whole', words: (id) => [ja(PLANS.get(id).bodies[0].name)] },
  },
  {
    who: 'a councillor', asks: 'which laws and plans it follows', plans: has('relations'),
    taps: [['view', 'ほかの計画や法律']],
    answer: { in: '.city-plan-whole', words: (id) => [ja(PLANS.get(id).relations[0].name)] },
  },
  {
    who: 'a journalist', asks: 'what a term means', plans: has('glossary'),
    taps: [['view', '用語']],
    answer: { in: '.city-plan-glossary', words: (id) => [ja(PLANS.get(id).glossary[0].word)] },
  },
  {
    who: 'a journalist', asks: 'when it all began', plans: has('chronologies'),
    taps: [['view', 'あゆみ']],
    answer: { in: '.city-plan-whole', words: ['年代'] },
  },
  {
    who: 'a journalist', asks: 'for the plan as a file', plans: ALL,
    taps: [['view', '保存・共有']],
    answer: { in: '.city-plan-whole', words: ['CSV'] },
  },
  {
    who: 'a clerk', asks: 'who answers for a measure', plans: withDepartment,
    taps: [['view', 'さがす'], ['link', (id) => ja(first(id, ({ departments }) => departments?.length).name)]],
    answer: { in: '.city-plan-shell__view', words: ['担当'] },
  },
  {
    who: 'a clerk', asks: 'where the document says so', plans: ALL,
    taps: [['view', 'さがす'], ['link', (id) => ja(leavesOf(PLANS.get(id))[0].name)]],
    answer: { in: '.city-plan-source', words: ['計画書'] },
  },
  {
    who: 'a clerk', asks: 'for the chapters of the document', plans: has('chapters'),
    taps: [['view', '計画書の内容']],
    answer: { in: '.city-plan-whole', words: (id) => [ja(PLANS.get(id).chapters[0].title)] },
  },
];
