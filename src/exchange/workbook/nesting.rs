//! The items of all sheets as one JSON value: each in its list, below the item that it belongs to.

use super::assembly::Assembly;
use super::item;
use super::tables::{CONSTANT, in_order};
use serde_json::{Value, json};
use std::collections::HashMap;

impl<'l> Assembly<'l> {
    /// The JSON of the plan, and the item at each path.
    pub(super) fn nest(&mut self) -> (Value, HashMap<String, usize>) {
        let mut below: HashMap<(Option<String>, &str), Vec<usize>> = HashMap::new();
        let own = self.items[0].value["id"].as_str().map(str::to_owned);
        for at in 1..self.items.len() {
            let table = self.items[at].table;
            let owner = match (&self.owners[at], table.has_owner()) {
                (Some(owner), _) if table.root.is_some() && Some(owner) == own.as_ref() => None,
                (Some(owner), _) => Some(owner.clone()),
                (None, false) => None,
                // Without an owner it has no place; that is reported already.
                (None, true) => continue,
            };
            below.entry((owner, table.field.as_str())).or_default().push(at);
        }
        let mut paths = HashMap::from([(String::new(), 0)]);
        let mut plan = self.items[0].value.take();
        plan[CONSTANT[0]] = json!("plan.schema.json");
        plan[CONSTANT[1]] = json!(crate::plan::FORMAT);
        let layout = self.layout;
        for table in &layout.tables {
            let Some(root) = &table.root else { continue };
            let of_table = |at: &usize| self.items[*at].table.part == table.part;
            let list =
                below.get(&(None, table.field.as_str())).into_iter().flatten().filter(|at| of_table(at));
            let list: Vec<usize> = list.copied().collect();
            if !list.is_empty() {
                let path = root.join(".");
                let items = self.list(&list, &path, &mut below, &mut paths);
                item::put(&mut plan, root, items);
            }
        }
        (in_order(&self.layout.plan, plan), paths)
    }

    fn list(
        &mut self,
        list: &[usize],
        path: &str,
        below: &mut HashMap<(Option<String>, &'l str), Vec<usize>>,
        paths: &mut HashMap<String, usize>,
    ) -> Value {
        let mut items = Vec::new();
        for (nth, at) in list.iter().enumerate() {
            let path = format!("{path}[{nth}]");
            // Where it stands is all that is asked of the item from now on.
            let (mut value, table) = (self.items[*at].value.take(), self.items[*at].table);
            if let Some(id) = value["id"].as_str().map(str::to_owned) {
                let layout = self.layout;
                for inner in layout.tables.iter().filter(|inner| inner.owners.contains(&table.part)) {
                    // Taken out: where an id stands twice, what belongs to it belongs to the first.
                    let items = below.remove(&(Some(id.clone()), inner.field.as_str()));
                    let items = items.into_iter().flatten();
                    let items: Vec<usize> =
                        items.filter(|at| self.items[*at].table.part == inner.part).collect();
                    if !items.is_empty() {
                        let path = format!("{path}.{}", inner.field);
                        value[inner.field.as_str()] = self.list(&items, &path, below, paths);
                    }
                }
            }
            paths.insert(path, *at);
            items.push(in_order(table, value));
        }
        Value::Array(items)
    }
}
