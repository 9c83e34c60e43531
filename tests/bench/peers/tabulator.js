/* Tabulator: one row for each measure, a column for each year, rows made as they come near. */
const rows = await window.rows, ys = rows.flatMap(r => [+r.phases[0].start.slice(0, 4), +r.phases.at(-1).end.slice(0, 4)]), first = Math.min(...ys), last = Math.max(...ys)
const years = Array.from({ length: last - first }, (_, i) => first + i)
const data = rows.map(r => { const o = { id: r.id, group: r.group, name: r.name, hay: r.group + r.name + r.description }; for (const p of r.phases) for (let y = +p.start.slice(0, 4); y < +p.end.slice(0, 4); y++) o['y' + y] = p.label; return o })
const table = new Tabulator('#t', { data, height: 780, groupBy: 'group', layout: 'fitData', columns: [{ title: '施策', field: 'name', width: 160, frozen: true }, ...years.map(y => ({ title: y + '年度', field: 'y' + y, width: 120 }))] })
document.getElementById('q').addEventListener('input', e => table.setFilter('hay', 'like', e.target.value))
window.bench.toYear = y => table.scrollToColumn('y' + y, 'left', true)
