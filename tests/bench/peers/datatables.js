/* DataTables: one row for each measure, a column for each year, 25 on a page. */
const rows = await window.rows, ys = rows.flatMap(r => [+r.phases[0].start.slice(0, 4), +r.phases.at(-1).end.slice(0, 4)]), first = Math.min(...ys), last = Math.max(...ys)
const years = Array.from({ length: last - first }, (_, i) => first + i)
const data = rows.map(r => { const o = { group: r.group, name: r.name, description: r.description }; for (const p of r.phases) for (let y = +p.start.slice(0, 4); y < +p.end.slice(0, 4); y++) o['y' + y] = p.label; return o })
const col = (title, d, o) => ({ title, data: d, defaultContent: '', ...o })
new DataTable('#t', { data, deferRender: true, pageLength: 25, ordering: false, columns: [col('項目', 'group', { width: '120px' }), col('施策', 'name', { className: 'nm' }), col('説明', 'description', { visible: false }), ...years.map(y => col(y + '年度', 'y' + y, { className: 'y' + y }))] })
window.bench.toYear = y => document.querySelector('th.y' + y).scrollIntoView({ inline: 'start', block: 'nearest' })
