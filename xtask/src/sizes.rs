//! How heavy the component is, and whether that is within the budget of the root Cargo.toml.
//! Called by `build` at its end. Never counts pages and plans: a city chooses those.

use crate::dist::Weight;
use std::fmt::Write;

const KIB: f64 = 1024.0;

#[derive(Default)]
pub struct Sizes {
    /// What every page loads.
    parts: Vec<(String, Weight)>,
    /// What is loaded when a reader opens what is in it.
    later: Vec<(String, Weight)>,
}

impl Sizes {
    pub fn add(&mut self, part: &str, weight: Weight) {
        self.parts.push((part.to_owned(), weight));
    }

    pub fn add_later(&mut self, part: &str, weight: Weight) {
        self.later.push((part.to_owned(), weight));
    }

    fn total(&self) -> Weight {
        let sum = |of: fn(&Weight) -> u64| self.parts.iter().map(|(_, weight)| of(weight)).sum();
        Weight { raw: sum(|weight| weight.raw), brotli: sum(|weight| weight.brotli) }
    }

    pub fn table(&self, budget: u64) -> String {
        let mut table = format!("{:<8}{:>12}{:>12}\n", "", "raw", "brotli");
        for (part, weight) in self.parts.iter().cloned().chain([("total".to_owned(), self.total())]) {
            let [raw, brotli] = [weight.raw, weight.brotli].map(kib);
            let _ = writeln!(table, "{part:<8}{raw:>12}{brotli:>12}");
        }
        let _ = writeln!(table, "{:<8}{:>24}", "budget", kib(budget));
        if !self.later.is_empty() {
            let _ = writeln!(table, "loaded when a reader opens what is in it:");
        }
        for (part, weight) in &self.later {
            let _ = writeln!(table, "{part:<8}{:>12}{:>12}", kib(weight.raw), kib(weight.brotli));
        }
        table
    }

    /// The complaint, if the component is too heavy.
    pub fn over(&self, budget: u64) -> Option<String> {
        let excess = self.total().brotli.checked_sub(budget).filter(|excess| *excess > 0)?;
        Some(format!(
            "the component is {excess} bytes above its budget of {budget} (brotli); make it smaller, or raise budget-brotli-bytes in the root Cargo.toml and say why there"
        ))
    }
}

fn kib(bytes: u64) -> String {
    format!("{:.1} KiB", bytes as f64 / KIB)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sizes() -> Sizes {
        let mut sizes = Sizes::default();
        sizes.add("glue", Weight { raw: 2048, brotli: 1000 });
        sizes.add("wasm", Weight { raw: 4096, brotli: 2000 });
        sizes
    }

    #[test]
    fn the_budget_may_be_used_up_but_not_exceeded() {
        assert_eq!(sizes().over(3000), None);
        let complaint = sizes().over(2990).unwrap();
        assert!(complaint.contains("10 bytes above its budget of 2990"), "{complaint}");
    }

    #[test]
    fn the_table_ends_with_the_total_and_the_budget() {
        let table = sizes().table(5120);
        let lines: Vec<_> = table.lines().collect();
        assert_eq!(lines[3].split_whitespace().collect::<Vec<_>>(), ["total", "6.0", "KiB", "2.9", "KiB"]);
        assert_eq!(lines[4].split_whitespace().collect::<Vec<_>>(), ["budget", "5.0", "KiB"]);
    }
}
