/* A list written by hand with Preact: what interaction costs at the least. 60 rows, more on scrolling. */
import { render } from 'preact'
import { useEffect, useMemo, useRef, useState } from 'preact/hooks'
const rows = await window.rows
for (const r of rows) r.hay = r.group + r.name + r.description
const fy = s => +s.slice(0, 4)
const first = Math.min(...rows.map(r => fy(r.phases[0].start))), last = Math.max(...rows.map(r => fy(r.phases.at(-1).end)))
const App = () => {
  const [word, setWord] = useState(''), [max, setMax] = useState(60), [year, setYear] = useState(0), end = useRef()
  const hits = useMemo(() => rows.filter(r => (!word || r.hay.includes(word)) && (!year || r.phases.some(p => fy(p.start) <= year && fy(p.end) > year))), [word, year])
  useEffect(() => { const o = new IntersectionObserver(e => e[0].isIntersecting && setMax(m => m + 60), { rootMargin: '600px' }); o.observe(end.current); return () => o.disconnect() }, [])
  window.bench.toYear = y => { setYear(y); setMax(60) }
  let group = null
  return <>
    <h1>ロードマップ</h1>
    <label>絞り込み <input id="q" type="search" autocomplete="off" onInput={e => { setWord(e.target.value); setMax(60) }} /></label>
    <p role="status">{hits.length} 件</p>
    {hits.slice(0, max).map(r => <div key={r.id}>
      {r.group !== group && <h2>{group = r.group}</h2>}
      <div class="r"><div class="n">{r.name}</div>
        <div class="b" style={`grid-template-columns:repeat(${last - first},1fr)`}>{r.phases.map(p => <span style={`grid-column:${fy(p.start) - first + 1}/${fy(p.end) - first + 1}`}>{p.label}</span>)}</div></div>
    </div>)}
    <div ref={end} />
  </>
}
const root = document.getElementById('t')
root.textContent = ''
render(<App />, root)
