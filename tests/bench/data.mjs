/* The initiatives that are drawn: the same ones for every candidate, as a plain list for the peers and as
 * a plan for us.
 *
 * Made from seeds: the same files on every machine. S is a small city's plan, M and L are what the
 * largest cities might have one day, XL only shows how costs grow. Never holds anything of a real plan.
 */
import { mkdirSync, writeFileSync } from 'node:fs';

/** Sizes: initiatives, first fiscal year, number of years, seed, initiatives in a group. */
export const SIZES = {
  S: { count: 20, first: 2022, years: 4, seed: 7, group: 2 },
  M: { count: 1_000, first: 2021, years: 10, seed: 11, group: 20 },
  L: { count: 10_000, first: 2021, years: 10, seed: 13, group: 50 },
  XL: { count: 100_000, first: 2021, years: 10, seed: 17, group: 100 },
};

const GROUPS = ['行政手続のオンライン化拡充', 'キャッシュレス決済の推進', '書かない窓口の展開', 'データ利活用基盤の整備', 'デジタルデバイド対策',
  '情報システムの標準化・共通化', '庁内業務の効率化', '地域交通のスマート化', '学校教育の情報化', '情報セキュリティの強化'];
const TOPICS = ['ぴったりサービス', '電子申請システム', '公金収納', 'コンビニ交付', '窓口予約', 'オープンデータ', '地図情報公開', 'スマートフォン講習会', '標準準拠システム移行',
  'ガバメントクラウド', '議事録作成支援', '定型業務自動化', '文書管理', 'オンデマンド交通', '河川水位監視', '学習用端末', '保護者連絡', '子育て支援アプリ', '災害情報配信', '図書館サービス'];
const ACTS = ['の導入', 'の拡充', 'のオンライン化', 'の運用改善', 'の実証', 'の利用促進', 'の更新', 'の対象拡大'];
const DEPARTMENTS = ['デジタル推進課', '総務課', '市民課', '税務課', '福祉課', '子育て支援課', '教育総務課', '都市計画課', '防災危機管理課', '会計課'];
const DESCRIPTIONS = ['市民が来庁せずに手続きできるようにする。', '窓口での待ち時間を短縮する。', '対象となる手続きを順次広げる。', '関係課と連携し利用状況を毎年度公表する。', '高齢者にも使いやすい案内を整える。',
  '国の標準仕様に合わせて移行する。', '職員の負担を減らし相談業務に充てる。', '効果を測り次年度の計画に反映する。'];
/** Labels of phases, what peers call their kind, and what a plan calls it. */
const PHASES = [['調査・検討', 'plan', 'prepare'], ['環境整備・運用開始', 'build', 'prepare'], ['試行', 'trial', 'prepare'], ['拡充', 'expand', 'expand'], ['運用', 'run', 'operate'], ['見直し', 'review', 'review']];

/** Numbers from 0 to below 1, the same ones for the same seed (mulberry32). */
function numbers(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6D2B79F5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** The initiatives of a size: `{ id, group, name, description, department, phases: [{ label, kind, start, end }] }`. */
export function initiatives({ count, first, years, seed, group }) {
  const random = numbers(seed);
  const pick = (list) => list[Math.floor(random() * list.length)];
  return Array.from({ length: count }, (_, at) => {
    const number = Math.floor(at / group);
    const round = Math.floor(number / GROUPS.length);
    const phases = [];
    let year = Math.floor(random() * Math.max(1, years / 3));
    let kind = Math.floor(random() * 3);
    while (year < years && phases.length < 4) {
      const length = Math.min(years - year, 1 + Math.floor(random() * Math.max(1, years / 3)));
      const [label, name] = PHASES[Math.min(kind++, PHASES.length - 1)];
      phases.push({ label, kind: name, start: `${first + year}-04-01`, end: `${first + year + length}-03-31` });
      year += length;
    }
    return {
      id: `i${at + 1}`,
      group: GROUPS[number % GROUPS.length] + (round ? ` 第${round + 1}部` : ''),
      name: pick(TOPICS) + pick(ACTS) + (count > 100 ? `（${at + 1}）` : ''),
      description: pick(DESCRIPTIONS) + pick(DESCRIPTIONS),
      department: pick(DEPARTMENTS),
      phases,
    };
  });
}

/** The same initiatives as a plan: a goal for each group, its initiatives below it. */
export function plan(size, list) {
  const { first, years } = SIZES[size];
  const groups = [...new Set(list.map(({ group }) => group))];
  const source = { page: '1' };
  const year = (day, end) => Number(day.slice(0, 4)) - (end ? 1 : 0);
  return {
    format: 'city-plan/1',
    id: `bench-${size.toLowerCase()}`,
    language: 'ja',
    title: `${list.length}の施策の計画`,
    city: '見本市',
    status: 'adopted',
    period: { kind: 'fiscal_years', start: `${first}-04`, end: `${first + years}-03`, end_basis: 'stated', source },
    roadmap: { form: 'table', start: first, end: first + years - 1, source },
    trees: [{ id: 'tree', name: '施策の体系', source }],
    levels: [{ id: 'goal', name: '施策の方向', tree: 'tree' }, { id: 'measure', name: '施策', tree: 'tree' }],
    initiatives: [
      ...groups.map((name, at) => ({ id: `g${at + 1}`, level: 'goal', name, source })),
      ...list.map(({ id, group, name, description, department, phases }) => ({
        id, level: 'measure', parent: `g${groups.indexOf(group) + 1}`, name, lead: description, departments: [department], source,
        phases: phases.map(({ label, start, end }) => ({
          label, kinds: [PHASES.find(([known]) => known === label)[2]], start: year(start), end: year(end, true), start_basis: 'stated', end_basis: 'stated',
        })),
      })),
    ],
  };
}

/** Writes `data/SIZE.json` for the peers and `data/SIZE.plan.json` for us. */
export function write(sizes) {
  mkdirSync('data', { recursive: true });
  for (const size of sizes) {
    const list = initiatives(SIZES[size]);
    if (size === 'S') {
      // What the visual specification begins with.
      list[0].name = 'ぴったりサービス';
      list[0].phases = [
        { label: '環境整備・運用開始', kind: 'build', start: '2022-04-01', end: '2023-03-31' },
        { label: '拡充', kind: 'expand', start: '2023-04-01', end: '2026-03-31' },
      ];
    }
    writeFileSync(`data/${size}.json`, JSON.stringify(list));
    writeFileSync(`data/${size}.plan.json`, JSON.stringify(plan(size, list)));
  }
}
