/* vis-timeline: one row for each measure, its phases as items; filtered through a DataView over the groups. */
const rows = await window.rows, parents = new Map(), groups = [], items = []
for (const r of rows) {
  if (!parents.has(r.group)) { const g = { id: r.group, content: r.group, order: groups.length, nestedGroups: [], showNested: true, treeLevel: 1 }; parents.set(r.group, g); groups.push(g) }
  parents.get(r.group).nestedGroups.push(r.id)
  groups.push({ id: r.id, content: r.name, order: groups.length, treeLevel: 2, text: r.group + r.name + r.description })
  r.phases.forEach((p, i) => items.push({ id: r.id + '-' + i, group: r.id, content: p.label, start: p.start, end: p.end, className: p.kind }))
}
let word = ''
const all = new vis.DataSet(groups)
const hit = g => !word || (g.nestedGroups ? g.nestedGroups.some(id => all.get(id).text.includes(word)) : g.text.includes(word))
const view = new vis.DataView(all, { filter: hit })
const starts = items.map(i => i.start).sort(), ends = items.map(i => i.end).sort()
const tl = new vis.Timeline(document.getElementById('t'), new vis.DataSet(items), view,
  { height: '780px', verticalScroll: true, orientation: 'top', stack: false, groupOrder: 'order', start: starts[0], end: ends.at(-1), zoomKey: 'ctrlKey', margin: { item: 4 } })
document.getElementById('q').addEventListener('input', e => { word = e.target.value; view.refresh() })
window.bench.toYear = y => tl.setWindow(y + '-04-01', y + 1 + '-03-31', { animation: false })
