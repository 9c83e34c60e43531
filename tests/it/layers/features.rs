//! A feature adds modules and changes no code: the code that residents run is the code that is tested.

use crate::fixtures::source::Source;

/// The places that may ask for a feature: modules that need crates of it, the constant, the chunks.
const MOST: usize = 15;

/// The lines that ask for a feature of Cargo.
fn asks(text: &str) -> impl Iterator<Item = &str> {
    text.lines().filter(|line| {
        let line = line.trim_start();
        !line.starts_with("//") && line.contains("cfg") && line.contains("feature = ")
    })
}

#[test]
fn few_places_ask_for_a_feature() {
    let found: Vec<String> = Source::all()
        .iter()
        .flat_map(|source| asks(&source.text).map(|line| format!("{}: {}", source.path, line.trim())))
        .collect();
    assert!(!found.is_empty() && found.len() <= MOST, "{}: {}", found.len(), found.join("\n"));
}

#[test]
fn every_way_to_ask_for_a_feature_is_counted() {
    for (text, expected) in [
        ("#[cfg(feature = \"authoring\")]", 1),
        ("    #[cfg(all(not(feature = \"authoring\"), unix))]\nfn one() {}", 1),
        ("if cfg!(not(feature = \"authoring\")) {}", 1),
        ("#[cfg_attr(feature = \"authoring\", allow(dead_code))]", 1),
        ("#![cfg(feature = \"authoring\")]\n#[cfg(feature = \"authoring\")]", 2),
        ("// With cfg(feature = \"authoring\") it is more.", 0),
        ("#[cfg(target_arch = \"wasm32\")]", 0),
    ] {
        assert_eq!(asks(text).count(), expected, "{text}");
    }
}
