/* Mermaid: one row for each phase, one still drawing. */
const rows = await window.rows, clean = s => s.replace(/[:;#,%]/g, ' ')
let src = 'gantt\n dateFormat YYYY-MM-DD\n axisFormat %Y\n tickInterval 12month\n', group = ''
for (const r of rows) {
  if (r.group !== group) src += ' section ' + clean(group = r.group) + '\n'
  for (const p of r.phases) src += '  ' + clean(r.name + ' ' + p.label) + ' :' + p.start + ', ' + p.end + '\n'
}
mermaid.initialize({ startOnLoad: false, maxTextSize: 1e8, gantt: { useWidth: 960 } })
const { svg } = await mermaid.render('g', src)
document.getElementById('t').innerHTML = svg
