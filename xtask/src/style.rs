//! Puts the style sheets of `www/style/` one after another, in the order of two indexes: what every page begins with,
//! and what belongs to the views that are loaded later.
//! Called by `build`. Never changes a rule.

use crate::css;
use anyhow::{Context, Result, bail};
use std::fs;
use std::path::Path;

/// The indexes of the order: one line `@import "name.css";` for each sheet, and nothing else. The rules of the second
/// come after those of the first.
const INDEXES: [&str; 2] = ["index.css", "views.css"];

/// The sheet that every page begins with, and that of the views.
pub fn bundle(folder: &Path) -> Result<[String; 2]> {
    let order = |index| anyhow::Ok((index, listed(index, &read(folder, index)?)?));
    let orders = [order(INDEXES[0])?, order(INDEXES[1])?];
    complete(&orders, &sheets(folder)?)?;
    let [first, views] = orders.map(|(_, order)| joined(folder, &order));
    Ok([first?, views?])
}

fn joined(folder: &Path, order: &[String]) -> Result<String> {
    order.iter().map(|name| Ok(read(folder, name)? + "\n")).collect()
}

fn read(folder: &Path, name: &str) -> Result<String> {
    let path = folder.join(name);
    fs::read_to_string(&path).with_context(|| format!("{} could not be read", path.display()))
}

fn sheets(folder: &Path) -> Result<Vec<String>> {
    let entries = fs::read_dir(folder).with_context(|| format!("{} could not be read", folder.display()))?;
    let mut names = Vec::new();
    for entry in entries {
        let name = entry?.file_name().to_string_lossy().into_owned();
        if name.ends_with(".css") && !name.starts_with('.') && !INDEXES.contains(&name.as_str()) {
            names.push(name);
        }
    }
    names.sort();
    Ok(names)
}

/// The order of an index.
fn listed(index: &str, content: &str) -> Result<Vec<String>> {
    let lines = css::without_comments(content)?;
    let lines = lines.lines().map(str::trim).filter(|line| !line.is_empty());
    lines.map(|line| imported(index, line)).collect()
}

fn imported(index: &str, line: &str) -> Result<String> {
    let name = line.strip_prefix("@import \"").and_then(|rest| rest.strip_suffix("\";"));
    match name {
        Some(name) => Ok(name.trim_start_matches("./").to_owned()),
        None => bail!("{index} may hold only lines like `@import \"name.css\";`, not `{line}`"),
    }
}

/// Makes sure that each sheet is in exactly one of the indexes.
fn complete(orders: &[(&str, Vec<String>)], present: &[String]) -> Result<()> {
    for (index, order) in orders {
        if let Some(absent) = order.iter().find(|name| !present.contains(name)) {
            bail!("{index} imports {absent}, which is not in www/style/");
        }
    }
    for name in present {
        let count = orders.iter().flat_map(|(_, order)| order).filter(|imported| *imported == name).count();
        if count != 1 {
            bail!("www/style/{name} is imported {count} times; import it once, in one of {INDEXES:?}");
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(names: &[&str]) -> Vec<String> {
        names.iter().map(|name| (*name).to_owned()).collect()
    }

    fn checked(first: &str, views: &str, present: &[&str]) -> Result<[Vec<String>; 2]> {
        let orders = [("index.css", listed("index.css", first)?), ("views.css", listed("views.css", views)?)];
        complete(&orders, &names(present))?;
        Ok(orders.map(|(_, order)| order))
    }

    #[test]
    fn an_index_sets_the_order_of_its_sheets() {
        let first = "/* the order */\n@import \"b.css\";\n@import \"./a.css\"; /* last */\n";
        let orders = checked(first, "@import \"c.css\";", &["a.css", "b.css", "c.css"]).unwrap();
        assert_eq!(orders, [names(&["b.css", "a.css"]), names(&["c.css"])]);
    }

    #[test]
    fn a_sheet_that_is_not_in_exactly_one_index_is_named() {
        for (first, views) in [("", ""), ("@import \"b.css\";", "@import \"b.css\";")] {
            let refusal = checked(first, views, &["b.css"]).unwrap_err();
            assert!(refusal.to_string().contains("www/style/b.css"), "{refusal}");
        }
        let refusal = checked("", "@import \"c.css\";", &[]).unwrap_err();
        assert!(refusal.to_string().contains("views.css imports c.css"), "{refusal}");
    }

    #[test]
    fn an_index_with_rules_of_its_own_is_refused() {
        assert!(listed("index.css", ".a { color: red }").is_err());
    }
}
