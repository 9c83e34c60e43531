//! Puts the style sheets of `www/style/` one after another: the tokens, then what uses them.
//! Called by `build`. Never changes a rule.

use crate::css;
use anyhow::{Context, Result, bail};
use std::fs;
use std::path::Path;

/// What every other sheet relies on.
const FIRST: &str = "tokens.css";

/// If present, it says the order with one `@import "name.css";` for each sheet, and nothing else.
const INDEX: &str = "index.css";

pub fn bundle(folder: &Path) -> Result<String> {
    let present = sheets(folder)?;
    let order = match fs::read_to_string(folder.join(INDEX)) {
        Ok(index) => listed(&index, &present)?,
        Err(_) => tokens_first(present),
    };
    let mut style = String::new();
    for name in order {
        let path = folder.join(&name);
        let sheet =
            fs::read_to_string(&path).with_context(|| format!("{} could not be read", path.display()))?;
        style.push_str(&sheet);
        style.push('\n');
    }
    Ok(style)
}

fn sheets(folder: &Path) -> Result<Vec<String>> {
    let entries = fs::read_dir(folder).with_context(|| format!("{} could not be read", folder.display()))?;
    let mut names = Vec::new();
    for entry in entries {
        let name = entry?.file_name().to_string_lossy().into_owned();
        if name.ends_with(".css") && !name.starts_with('.') && name != INDEX {
            names.push(name);
        }
    }
    if names.is_empty() {
        bail!("{} holds no style sheet; put at least {FIRST} there", folder.display());
    }
    names.sort();
    Ok(names)
}

fn tokens_first(mut names: Vec<String>) -> Vec<String> {
    // The sort is stable: the others keep their order.
    names.sort_by_key(|name| name != FIRST);
    names
}

/// The order of the index, once it names every sheet that is there and no other.
fn listed(index: &str, present: &[String]) -> Result<Vec<String>> {
    let lines = css::without_comments(index)?;
    let lines = lines.lines().map(str::trim).filter(|line| !line.is_empty());
    let names = lines.map(imported).collect::<Result<Vec<_>>>()?;
    if let Some(absent) = names.iter().find(|name| !present.contains(name)) {
        bail!("{INDEX} imports {absent}, which is not in www/style/");
    }
    if let Some(forgotten) = present.iter().find(|name| !names.contains(name) && *name != FIRST) {
        bail!("www/style/{forgotten} is in no bundle; import it in {INDEX}");
    }
    let rest = names.into_iter().filter(|name| name != FIRST);
    let first = present.iter().filter(|name| *name == FIRST).cloned();
    Ok(first.chain(rest).collect())
}

fn imported(line: &str) -> Result<String> {
    let name = line.strip_prefix("@import \"").and_then(|rest| rest.strip_suffix("\";"));
    match name {
        Some(name) => Ok(name.trim_start_matches("./").to_owned()),
        None => bail!("{INDEX} may hold only lines like `@import \"name.css\";`, not `{line}`"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(names: &[&str]) -> Vec<String> {
        names.iter().map(|name| (*name).to_owned()).collect()
    }

    #[test]
    fn tokens_come_first_and_the_others_in_alphabetical_order() {
        let order = tokens_first(names(&["explorer.css", "roadmap.css", "tokens.css"]));
        assert_eq!(order, names(&["tokens.css", "explorer.css", "roadmap.css"]));
    }

    #[test]
    fn an_index_sets_the_order_of_what_follows_the_tokens() {
        let index = "/* the order */\n@import \"b.css\";\n@import \"./a.css\"; /* last */\n";
        let order = listed(index, &names(&["a.css", "b.css", "tokens.css"])).unwrap();
        assert_eq!(order, names(&["tokens.css", "b.css", "a.css"]));
    }

    #[test]
    fn a_sheet_that_the_index_forgets_is_named() {
        let refusal = listed("@import \"a.css\";", &names(&["a.css", "b.css"])).unwrap_err();
        assert!(refusal.to_string().contains("www/style/b.css"), "{refusal}");
    }

    #[test]
    fn an_index_with_rules_of_its_own_is_refused() {
        assert!(listed(".a { color: red }", &names(&["a.css"])).is_err());
    }
}
